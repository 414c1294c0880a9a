package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lightnet.arithmetic.FeatureMaps;
import lightnet.block.BlockKind;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.measure.Noise;
import lightnet.network.Layer;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of others, listed in {@code corpus.csv} with what is to be found in them; the list grows.
 * Those that cannot be a part of the project are looked for in the folder that the system property
 * {@code lightnet.corpus} names, such as that of the test data in Python's onnx package.
 */
class OnnxCorpusTest {
  private static final String OWN = "/lightnet/onnx/";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = OWN + "corpus.csv", numLinesToSkip = 1)
  void blocksAreThoseThatTheFileHas(
      String file, String name, int layers, int covered, int values, String blocks)
      throws IOException, PresetException {
    OnnxImport.Opened opened = open(file);

    assertThat(counted(opened)).isEqualTo(blocks);
    assertThat(opened.design().name()).isEqualTo(name);
    assertThat(opened.layers()).isEqualTo(layers);
    assertThat(opened.covered()).isEqualTo(covered);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = OWN + "corpus.csv", numLinesToSkip = 1)
  void fileRunsAndTheValuesOfItsLayersCanBeRead(
      String file, String name, int layers, int covered, int values, String blocks)
      throws IOException, PresetException, InferenceException {
    RunnableModel model = RunnableModel.load(BundledModels.home(), open(file).design());
    var ids = model.network().layers().stream().map(Layer::id).toList();
    float[] input = Noise.of(model.network().input());

    Map<String, ?> maps = ActivationReader.read(model, input, ids, SmallModel.ONE_THREAD);

    assertThat(maps).hasSize(values);
  }

  /** What is written anew from the weights that were read gives what the file gives. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "opset7",
        "opset22",
        "external",
        "bnecks",
        "shuffle_units",
        "channels_last",
        "scaled",
        "grey",
        "oblong",
        "batch"
      })
  void weightsAreThoseOfTheFile(String name)
      throws IOException, PresetException, InferenceException {
    RunnableModel model = RunnableModel.load(BundledModels.home(), open(name + ".onnx").design());
    Shape shape = model.network().input();

    float[] anew = run(OnnxWriter.write(model.network(), model.weights(), BatchNorm.FOLDED), shape);

    assertThat(anew).containsExactly(run(model.onnx(), shape), within(1e-4f));
  }

  /** Also where the file has the channels last in between. */
  @ParameterizedTest
  @ValueSource(strings = {"opset10", "channels_last", "stretches", "grey"})
  void valuesOfLayersAreThoseOfOurOwnGraph(String name)
      throws IOException, PresetException, InferenceException {
    RunnableModel file = RunnableModel.load(BundledModels.home(), open(name + ".onnx").design());
    var own =
        new RunnableModel(
            file.design(),
            file.costs(),
            file.weights(),
            file.preprocessing(),
            file.names(),
            file.answers(),
            Optional.empty());
    float[] input = Noise.of(file.network().input());
    var ids = file.network().layers().stream().map(Layer::id).toList();

    Map<String, FeatureMaps> theirs =
        ActivationReader.read(file, input, ids, SmallModel.ONE_THREAD);
    Map<String, FeatureMaps> ours = ActivationReader.read(own, input, ids, SmallModel.ONE_THREAD);

    assertThat(theirs.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    theirs.forEach(
        (id, maps) ->
            assertThat(values(maps))
                .as(id)
                .containsExactly(values(Objects.requireNonNull(ours.get(id))), within(1e-4f)));
  }

  private static float[] values(FeatureMaps maps) {
    float[] values = new float[maps.values().remaining()];
    maps.values().get(0, values);
    return values;
  }

  private static float[] run(OnnxModel model, Shape shape) throws InferenceException {
    try (var session = InferenceSession.open(model, SmallModel.ONE_THREAD);
        var ready = session.ready(Noise.of(shape), shape.toArray())) {
      return session.run(ready);
    }
  }

  private static OnnxImport.Opened open(String file) throws IOException, PresetException {
    return OnnxImport.open(find(file), Presets.in(BundledModels.home().models()), Corrections.NONE);
  }

  private static Path find(String file) {
    var own = OnnxCorpusTest.class.getResource(OWN + file);
    if (own != null) {
      return Path.of(own.getPath());
    }
    Path folder = Path.of(System.getProperty("lightnet.corpus", "corpus"));
    Path path = folder.resolve(file);
    assumeTrue(Files.exists(path), () -> path + " is not there, see lightnet.corpus");
    return path;
  }

  private static String counted(OnnxImport.Opened opened) {
    Map<BlockKind, Integer> counts = new EnumMap<>(BlockKind.class);
    opened.design().stages().stream()
        .flatMap(stage -> stage.blocks().stream())
        .forEach(placed -> counts.merge(BlockKind.of(placed.block()), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey().word() + " " + entry.getValue())
        .collect(Collectors.joining(";"));
  }
}
