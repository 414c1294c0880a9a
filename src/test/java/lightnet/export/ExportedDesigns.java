package lightnet.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.PaddingRule;

/** Designs that are exported in tests. */
public final class ExportedDesigns {

  private ExportedDesigns() {}

  /** A network with a block of every kind, and names that Python has a use for. */
  public static Design everyKind() {
    String file = "/lightnet/export/every-kind.yaml";
    try (InputStream text = ExportedDesigns.class.getResourceAsStream(file)) {
      return Presets.parse(file, Objects.requireNonNull(text).readAllBytes()).design();
    } catch (IOException | PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A design with another rule of padding. */
  public static Design padded(Design design, PaddingRule padding) {
    return new Design(
        design.name(), design.source(), design.input(), padding, design.stages(), design.trained());
  }

  /** This one, with both rules of padding, and every preset. */
  public static List<Design> all() throws PresetException {
    List<Design> all = new ArrayList<>();
    all.add(everyKind());
    all.add(padded(everyKind(), PaddingRule.END));
    Presets.in(BundledModels.home().models()).stream().map(Preset::design).forEach(all::add);
    return all;
  }
}
