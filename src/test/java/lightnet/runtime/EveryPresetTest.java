package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every preset, with every value of each of its parameters, is written as a file that holds exactly
 * the counted params and that ONNX Runtime runs. Networks of more than ten million params are
 * written and run once.
 */
class EveryPresetTest {
  private static final String RESOLUTION = "resolution";
  private static final int LARGE = 10_000_000;

  @ParameterizedTest
  @MethodSource("references")
  void writtenModelHoldsTheCountedParamsAndRuns(String reference)
      throws InferenceException, InvalidProtocolBufferException {
    var network = BundledModels.network(reference);
    var onnx = OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED);

    assertThat(initializers(onnx)).isEqualTo(CostTable.of(network).totals().paramsFolded());
    assertThatItRuns(network, onnx);
  }

  @ParameterizedTest
  @MethodSource("smallest")
  void separateFormHoldsTheCountedParamsAndRuns(String reference)
      throws InferenceException, InvalidProtocolBufferException {
    var network = BundledModels.network(reference);
    var onnx = OnnxWriter.write(network, new RandomWeights(1), BatchNorm.SEPARATE);

    assertThat(initializers(onnx)).isEqualTo(CostTable.of(network).totals().paramsWithBnStats());
    assertThatItRuns(network, onnx);
  }

  static List<String> smallest() throws PresetException {
    return presets().stream().map(preset -> reference(preset, Map.of())).toList();
  }

  static Set<String> references() throws PresetException {
    Set<String> references = new LinkedHashSet<>();
    for (Preset preset : presets()) {
      references.add(reference(preset, Map.of()));
      var totals = CostTable.of(BundledModels.network(preset.id())).totals();
      if (totals.paramsTrainable() < LARGE) {
        for (var parameter : preset.parameters().entrySet()) {
          for (String value : parameter.getValue().offered()) {
            references.add(reference(preset, Map.of(parameter.getKey(), value)));
          }
        }
      }
    }
    return references;
  }

  /** With the lowest resolution, unless another is given. */
  private static String reference(Preset preset, Map<String, String> given) {
    Map<String, String> values = new TreeMap<>(given);
    var resolution = preset.parameters().get(RESOLUTION);
    if (resolution != null) {
      values.putIfAbsent(RESOLUTION, resolution.offered().getFirst());
    }
    List<String> assignments = new ArrayList<>();
    values.forEach((key, value) -> assignments.add(key + "=" + value));
    return preset.id() + "@" + String.join(",", assignments);
  }

  private static List<Preset> presets() throws PresetException {
    List<Preset> presets = Presets.in(BundledModels.home().models());
    for (Preset preset : presets) {
      assertThat(ModelReference.parse(preset.id()).preset(presets)).isEqualTo(preset);
    }
    return presets;
  }

  private static long initializers(OnnxModel onnx) throws InvalidProtocolBufferException {
    return ModelProto.parseFrom(onnx.bytes()).getGraph().getInitializerList().stream()
        .map(TensorProto::getDimsList)
        .mapToLong(dimensions -> dimensions.stream().reduce(1L, Math::multiplyExact))
        .sum();
  }

  private static void assertThatItRuns(Network network, OnnxModel onnx) throws InferenceException {
    var random = new Random(5);
    float[] input = new float[Math.toIntExact(network.input().elements())];
    IntStream.range(0, input.length).forEach(i -> input[i] = (float) random.nextGaussian());
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(input, network.input().toArray())) {
      float[] logits = session.run(ready);

      assertThat(logits).hasSize(1000);
      for (float logit : logits) {
        assertThat(logit).isFinite();
      }
      assertThat(IntStream.range(0, 1000).mapToObj(i -> logits[i]).distinct())
          .hasSizeGreaterThan(10);
    }
  }
}
