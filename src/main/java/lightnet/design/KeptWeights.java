package lightnet.design;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the network that a design was made of by edits: a layer has those of the layer of
 * the same name in the same block, if they fit.
 *
 * @param origin what was edited
 * @param moved for blocks that stand elsewhere by now, their path in the origin by their path
 */
public record KeptWeights(Origin origin, Map<String, String> moved) implements WeightsSource {

  /** A network before its edits. */
  public sealed interface Origin {

    /**
     * A published one, with whatever weights are here for it.
     *
     * @param reference preset and parameters
     */
    record Published(ModelReference reference) implements Origin {}

    /**
     * Any other.
     *
     * @param design with weights that are not kept ones themselves
     */
    record Given(Design design) implements Origin {
      public Given {
        if (design.trained().filter(KeptWeights.class::isInstance).isPresent()) {
          throw new IllegalArgumentException(design.name() + " was edited itself");
        }
      }
    }
  }

  public KeptWeights {
    moved = Map.copyOf(moved);
  }

  /** Those of a network of which nothing was edited yet. */
  public static KeptWeights of(Origin origin) {
    return new KeptWeights(origin, Map.of());
  }

  /**
   * After one more edit.
   *
   * @param design what the edit gave
   * @param moves for blocks that stand elsewhere since this edit, their path before by their path
   */
  public KeptWeights after(Design design, Map<String, String> moves) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String path : design.paths()) {
      String before = moves.getOrDefault(path, path);
      String first = blockInOrigin(before);
      if (!first.equals(path)) {
        all.put(path, first);
      }
    }
    return new KeptWeights(origin, all);
  }

  /** The path that a block had in the origin, if it was there. */
  public String blockInOrigin(String path) {
    return moved.getOrDefault(path, path);
  }

  /**
   * The network before its edits.
   *
   * @param models the folder of the presets
   * @throws PresetException if there is no such preset by now
   */
  public Design design(Path models) throws PresetException {
    return switch (origin) {
      case Origin.Published(ModelReference reference) -> {
        List<Preset> presets = Presets.in(models, _ -> {});
        yield reference.preset(presets).design(reference.parameters());
      }
      case Origin.Given(Design given) -> given;
    };
  }
}
