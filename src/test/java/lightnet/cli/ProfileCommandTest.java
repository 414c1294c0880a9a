package lightnet.cli;

import static lightnet.cli.Run.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lightnet.design.BundledModels;
import lightnet.file.StateFolder;
import lightnet.measure.Machine;
import org.junit.jupiter.api.Test;

class ProfileCommandTest {

  @Test
  void profileGivesTheTimeOfEveryLayer() {
    var profile =
        Run.json(
            "profile",
            BundledModels.SMALLEST,
            "--rounds",
            "4",
            "--threads",
            "1",
            "--peaks",
            "none",
            "--json");

    assertThat(names(profile))
        .contains("model", "machine", "latencyMs", "profilerInflation", "layers", "unassignedMs");
    assertThat(names(profile.get("latencyMs"))).contains("median", "p10", "p90", "p99", "samples");
    assertThat(profile.at("/latencyMs/samples")).hasSize(4);
    assertThat(profile.at("/threads").asInt()).isEqualTo(1);
    assertThat(names(profile.get("machine"))).contains("cpu", "cores", "jvm", "onnxRuntime");
    assertThat(profile.get("layers"))
        .allSatisfy(
            layer ->
                assertThat(names(layer))
                    .contains("id", "path", "milliseconds", "share", "fusedInto"));
    double layers =
        StreamSupport.stream(profile.get("layers").spliterator(), false)
            .mapToDouble(layer -> layer.get("milliseconds").asDouble())
            .sum();
    assertThat(layers + profile.get("unassignedMs").asDouble())
        .isCloseTo(profile.at("/latencyMs/median").asDouble(), within(1e-9));
  }

  @Test
  void profileRunsOnAPhotoAndIsReadableWithoutJson() {
    var run =
        Run.of(
            "profile",
            BundledModels.SMALLEST,
            "--rounds",
            "1",
            "--peaks",
            "none",
            "--image",
            Run.photo("bee.jpg"));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("median", "head/classifier/dense", "not part of a layer")
        .contains("first run", "load", "memory", "profiler x")
        .contains("by stage", "by family", "depthwise")
        .doesNotContain("this machine with");
  }

  @Test
  void familiesStagesAndBlocksHaveTheSharesOfTheirLayers() {
    var profile =
        Run.json("profile", BundledModels.SMALLEST, "--rounds", "2", "--peaks", "none", "--json");

    assertThat(sum(profile, "families", "milliseconds"))
        .isCloseTo(sum(profile, "layers", "milliseconds"), within(1e-9));
    assertThat(sum(profile, "blocks", "milliseconds"))
        .isCloseTo(sum(profile, "stages", "milliseconds"), within(1e-9));
    assertThat(sum(profile, "layers", "maddsShare")).isCloseTo(1, within(1e-9));
    assertThat(sum(profile, "families", "maddsShare")).isCloseTo(1, within(1e-9));
    assertThat(profile.get("layers"))
        .filteredOn(layer -> !layer.get("fusedInto").isNull())
        .isNotEmpty()
        .allSatisfy(layer -> assertThat(layer.get("gmaddPerSecond").isNull()).isTrue());
    assertThat(profile.at("/layers/0/memoryAccessBytes/float32").asLong())
        .isEqualTo(4 * profile.at("/layers/0/memoryAccess").asLong());
    assertThat(profile.get("roofline")).isEmpty();
    assertThat(profile.at("/loadMs").asDouble()).isPositive();
  }

  @Test
  void settingsAreObeyedAndTold() {
    var profile =
        Run.json(
            "profile",
            BundledModels.SMALLEST,
            "--threads",
            "1",
            "--batch",
            "2",
            "--optimisation",
            "none",
            "--provider",
            "cpu",
            "--budget",
            "0.01",
            "--peaks",
            "none",
            "--json");
    var one =
        Run.json("profile", BundledModels.SMALLEST, "--rounds", "1", "--peaks", "none", "--json");

    assertThat(profile.get("batch").asInt()).isEqualTo(2);
    assertThat(profile.get("optimisation").asText()).isEqualTo("none");
    assertThat(profile.get("provider").asText()).isEqualTo("cpu");
    assertThat(profile.at("/latencyMs/samples")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(profile.at("/whole/madds").asLong()).isEqualTo(2 * one.at("/whole/madds").asLong());
    assertThat(profile.get("layers"))
        .allSatisfy(layer -> assertThat(layer.get("fusedInto").isNull()).isTrue());
  }

  @Test
  void keptPeaksMakeTheRoofThatLayersLieUnder() throws IOException {
    Path file = StateFolder.find().machinePeaks();
    Files.createDirectories(file.getParent());
    Files.writeString(file, peaksOf(Machine.current()));

    var profile =
        Run.json("profile", BundledModels.SMALLEST, "--rounds", "1", "--threads", "1", "--json");

    assertThat(profile.at("/peaks/0/threads").asInt()).isEqualTo(1);
    assertThat(profile.at("/peaks/0/gmaddPerSecond").asDouble()).isEqualTo(1e6);
    assertThat(profile.at("/peaks/0/measuredBecause").isNull()).isTrue();
    assertThat(profile.get("roofline"))
        .isNotEmpty()
        .allSatisfy(
            point -> {
              assertThat(names(point)).contains("id", "layers", "intensity", "attainable", "bound");
              assertThat(point.get("ofRoof").asDouble()).isBetween(0.0, 1.0);
              assertThat(point.get("gmaddPerSecond").asDouble())
                  .isLessThanOrEqualTo(point.get("attainable").asDouble());
            });
  }

  /** A machine that no real one comes near, with one thread and with all. */
  private static String peaksOf(Machine machine) {
    String rate = "{\"best\": 1e6, \"median\": 1e6, \"runs\": 9}";
    String peaks =
        Stream.of(1, machine.cores())
            .distinct()
            .map(
                threads ->
                    """
                    {"threads": %d, "gmaddPerSecond": %s, "memoryGigabytesPerSecond": %s,
                     "cacheGigabytesPerSecond": %s, "load": 0, "measuredAt": "once"}\
                    """
                        .formatted(threads, rate, rate, rate))
            .collect(Collectors.joining(","));
    return """
    {"version": 1, "machine": {"cpu": "%s", "cores": %d, "onnxRuntime": "%s"}, "peaks": [%s]}\
    """
        .formatted(machine.cpu(), machine.cores(), machine.onnxRuntime(), peaks);
  }

  private static double sum(JsonNode document, String list, String field) {
    return StreamSupport.stream(document.get(list).spliterator(), false)
        .mapToDouble(one -> one.get(field).asDouble())
        .sum();
  }
}
