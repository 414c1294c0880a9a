package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.Classifier;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;
import lightnet.design.Stage;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;

/**
 * Looks for a published network that is the one in a file. Files differ from the papers in what
 * does not make another network: the number of classes, probabilities instead of logits, ReLU6
 * where the paper has ReLU, and the padding.
 */
final class PresetSearch {
  private static final String RESOLUTION = "resolution";
  private static final int MOST_FORMS = 1_000;

  private final Network network;

  PresetSearch(Network network) {
    this.network = network;
  }

  /** A published network and which of its layers is which of the file. */
  record Hit(Design design, Map<String, String> tensors) {}

  Optional<Hit> among(List<Preset> presets) {
    Shape in = network.input();
    if (in.h() != in.w()) {
      return Optional.empty();
    }
    for (Preset preset : presets) {
      for (Map<String, String> values : forms(preset)) {
        Optional<Hit> hit = at(preset, values);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Map<String, String>> forms(Preset preset) {
    List<Map<String, String>> forms = List.of(Map.of());
    for (var entry : preset.parameters().entrySet()) {
      if (entry.getKey().equals(RESOLUTION)) {
        continue;
      }
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> form : forms) {
        for (String value : offered(entry.getValue())) {
          Map<String, String> next = new LinkedHashMap<>(form);
          next.put(entry.getKey(), value);
          more.add(next);
        }
      }
      forms = more.size() > MOST_FORMS ? more.subList(0, MOST_FORMS) : more;
    }
    return forms;
  }

  /** The usual value first. */
  private static List<String> offered(PresetParameter parameter) {
    List<String> all = new ArrayList<>(List.of(parameter.defaultValue()));
    parameter.offered().stream().filter(value -> !all.contains(value)).forEach(all::add);
    return all;
  }

  private Optional<Hit> at(Preset preset, Map<String, String> values) {
    Design published;
    try {
      published = preset.design(values);
    } catch (PresetException _) {
      return Optional.empty();
    }
    if (published.input().c() != network.input().c()) {
      return Optional.empty();
    }
    Design same = asked(published).resized(network.input().h());
    return forms(same).stream().flatMap(form -> hit(form).stream()).findFirst();
  }

  private List<Design> forms(Design design) {
    List<Design> forms = new ArrayList<>();
    for (Design activated : List.of(design, withRelu6(design))) {
      for (PaddingRule rule : PaddingRule.values()) {
        forms.add(
            new Design(
                activated.name(),
                activated.source(),
                activated.input(),
                rule,
                activated.stages(),
                activated.trained()));
      }
    }
    return forms;
  }

  private Optional<Hit> hit(Design design) {
    return design.expand() instanceof Expansion.Expanded(Network ours)
        ? Matching.of(ours, network.layers(), Network.INPUT).map(found -> new Hit(design, found))
        : Optional.empty();
  }

  /** With as many classes as the file has, as logits or probabilities as there. */
  private Design asked(Design design) {
    boolean isSoftmax = network.output().op() instanceof Op.Softmax;
    int classes = network.output().outShape().c();
    return mapped(
        design,
        block ->
            block instanceof Classifier(int _, var affine, var _)
                ? new Classifier(
                    classes,
                    affine,
                    isSoftmax ? Classifier.Output.PROBABILITIES : Classifier.Output.LOGITS)
                : block);
  }

  private static Design withRelu6(Design design) {
    return mapped(
        design,
        block -> {
          BlockKind kind = BlockKind.of(block);
          Map<String, Object> values = new HashMap<>(kind.values(block));
          return values.replace("activation", Activation.RELU, Activation.RELU6)
              ? kind.make(values)
              : block;
        });
  }

  private interface Change {
    Block of(Block block);
  }

  /** The weights that are known of the published network are none of the file's. */
  private static Design mapped(Design design, Change change) {
    return design.with(
        design.stages().stream()
            .map(
                stage ->
                    new Stage(
                        stage.name(),
                        stage.blocks().stream()
                            .map(
                                placed -> new PlacedBlock(placed.name(), change.of(placed.block())))
                            .toList()))
            .toList());
  }
}
