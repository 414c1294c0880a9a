package lightnet.ui.workspace;

import lightnet.ui.style.Texts;
import lightnet.weights.Provenance;

/** Where weights come from, in words. */
public final class WeightsWords {
  private WeightsWords() {}

  /** Such as {@code weights trained on ImageNet by torchvision}. */
  public static String of(Provenance weights) {
    return switch (weights) {
      case Provenance.Trained _, Provenance.InFile _ -> briefly(weights);
      case Provenance.Random _, Provenance.Lost _ -> Texts.text("weights.random");
      case Provenance.Kept kept when kept.random() > 0 ->
          Texts.text("weights.partly", kept.random(), kept.layers());
      case Provenance.Kept kept -> Texts.text("weights.elsewhere", briefly(kept.from()));
    };
  }

  /**
   * Such as {@code weights trained on ImageNet by torchvision}, whatever was done to them since.
   */
  public static String briefly(Provenance weights) {
    return switch (weights) {
      case Provenance.Trained(String dataset, String origin) ->
          Texts.text("weights.trained", dataset, origin);
      case Provenance.InFile(String file) -> Texts.text("weights.in-file", file);
      case Provenance.Random _, Provenance.Lost _ -> Texts.text("weights.random");
      case Provenance.Kept kept -> briefly(kept.from());
    };
  }
}
