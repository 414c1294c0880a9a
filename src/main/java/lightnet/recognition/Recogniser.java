package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.Classifier;
import lightnet.block.GlobalPool;
import lightnet.block.LayerGroup;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.PaddingRule;

/**
 * Recognises the papers' blocks in a network that is only a list of layers. A block is recognised
 * if it expands to exactly these layers.
 */
public final class Recogniser {
  private static final String STAGE = "stage";
  private static final String HEAD = "head";

  private Recogniser() {}

  /**
   * What a network is made of.
   *
   * @param network its layers, one behind the other
   * @param presets published networks that it may be
   */
  public static Recognised recognise(Network network, List<Preset> presets) {
    Optional<PresetSearch.Hit> hit = new PresetSearch(network).among(presets);
    if (hit.isPresent()) {
      int all = network.layers().size();
      return new Recognised(hit.get().design(), hit.get().tensors(), all, all);
    }
    Recognised best = found(network, PaddingRule.AROUND);
    for (PaddingRule rule : PaddingRule.values()) {
      if (best.covered() < best.layers() && rule != best.design().padding()) {
        Recognised other = found(network, rule);
        best = other.covered() > best.covered() ? other : best;
      }
    }
    return best;
  }

  /** For each layer of a network of ours, the layer of another that it is, if they are the same. */
  public static Optional<Map<String, String>> same(Network ours, Network theirs) {
    return Matching.of(ours, theirs.layers(), Network.INPUT);
  }

  private static Recognised found(Network network, PaddingRule rule) {
    List<Found> all = new BlockFinder(network, rule).find();
    Map<String, String> tensors = new HashMap<>();
    List<Stage> stages = ownPlaces(all).orElseGet(() -> byResolution(all));
    List<String> paths =
        stages.stream().flatMap(stage -> stage.blocks().stream().map(stage::pathOf)).toList();
    int covered = 0;
    for (int i = 0; i < all.size(); i++) {
      String path = paths.get(i) + "/";
      all.get(i).tensors().forEach((name, tensor) -> tensors.put(path + name, tensor));
      covered +=
          all.get(i).block() instanceof LayerGroup ? 0 : all.get(i).passage().layers().size();
    }
    var design = new Design(network.name(), "", network.input(), rule, stages, Optional.empty());
    return new Recognised(design, tensors, network.layers().size(), covered);
  }

  /** The stages and names that the layers' own paths say, where all are of the form a/b/c. */
  private static Optional<List<Stage>> ownPlaces(List<Found> all) {
    List<Stage> stages = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Found found : all) {
      List<String> parts =
          found.passage().layers().stream()
              .map(Layer::path)
              .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
              .distinct()
              .toList();
      String[] names = parts.getFirst().split("/", -1);
      if (parts.size() != 1 || names.length != 2 || !seen.add(parts.getFirst())) {
        return Optional.empty();
      }
      var placed = new PlacedBlock(names[1], found.block());
      if (stages.isEmpty() || !stages.getLast().name().equals(names[0])) {
        stages.add(new Stage(names[0], List.of(placed)));
      } else {
        List<PlacedBlock> more = new ArrayList<>(stages.removeLast().blocks());
        more.add(placed);
        stages.add(new Stage(names[0], more));
      }
    }
    boolean areApart = stages.stream().map(Stage::name).distinct().count() == stages.size();
    return areApart ? Optional.of(stages) : Optional.empty();
  }

  /** A stage for each resolution, and one for what follows when there is one pixel left. */
  private static List<Stage> byResolution(List<Found> all) {
    List<Stage> stages = new ArrayList<>();
    List<PlacedBlock> blocks = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> taken = new HashSet<>();
    int rows = -1;
    boolean isHead = false;
    for (Found found : all) {
      int now = found.passage().out().h();
      boolean endsHere = rows >= 0 && now != rows;
      boolean begins = !isHead && isHead(found.block());
      if ((endsHere || begins) && !isHead && !blocks.isEmpty()) {
        stages.add(new Stage(STAGE + (stages.size() + 1), blocks));
        blocks = new ArrayList<>();
      }
      isHead |= begins;
      rows = now;
      String stem = stem(found.block());
      int number = counts.merge(stem, 1, Integer::sum);
      blocks.add(new PlacedBlock(ShortNames.free(stem + number, taken), found.block()));
    }
    stages.add(new Stage(isHead ? HEAD : STAGE + (stages.size() + 1), blocks));
    return stages;
  }

  private static boolean isHead(Block block) {
    return block instanceof GlobalPool || block instanceof Classifier;
  }

  private static String stem(Block block) {
    return switch (BlockKind.of(block)) {
      case CONV -> "conv";
      case DEPTHWISE_SEPARABLE, SEPARABLE_CONV, SPATIALLY_SEPARABLE, CHANNEL_WISE_SEPARABLE ->
          "separable";
      case INVERTED_RESIDUAL, RESIDUAL_BOTTLENECK -> "bottleneck";
      case BNECK -> "bneck";
      case LAST_STAGE, ORIGINAL_LAST_STAGE -> "last";
      case SHUFFLENET_V1_UNIT, SHUFFLENET_V2_UNIT -> "unit";
      case XCEPTION_MODULE -> "module";
      case FIRE -> "fire";
      case VGG_PAIR -> "pair";
      case CHANNEL_WISE_CONV -> "channelwise";
      case SQUEEZE_EXCITATION -> "se";
      case CHANNEL_SHUFFLE -> "shuffle";
      case POOL, GLOBAL_AVERAGE_POOL -> "pool";
      case DENSE -> "classifier";
      case LAYERS -> "layers";
    };
  }
}
