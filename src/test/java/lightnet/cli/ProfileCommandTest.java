package lightnet.cli;

import static lightnet.cli.Run.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.StreamSupport;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;

class ProfileCommandTest {

  @Test
  void profileGivesTheTimeOfEveryLayer() {
    var profile =
        Run.json("profile", BundledModels.SMALLEST, "--rounds", "4", "--threads", "1", "--json");

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
        Run.of("profile", BundledModels.SMALLEST, "--rounds", "1", "--image", Run.photo("bee.jpg"));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("median", "head/classifier/dense", "not part of a layer");
  }
}
