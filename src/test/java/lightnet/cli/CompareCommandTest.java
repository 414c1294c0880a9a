package lightnet.cli;

import static lightnet.cli.Run.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String SMALL = BundledModels.SMALLEST;
  private static final String LARGER = "mobilenet-v2@width=0.35,resolution=160";
  private static final String VERDICT =
      ".* is \\d+\\.\\d\\dx faster than .*|no difference shown between .*|.*: too short for an"
          + " interval .*";

  @TempDir private Path folder;

  @Test
  void comparisonHasWhatTheContractNames() {
    JsonNode result =
        Run.json("compare", SMALL, LARGER, SMALL, "--threads", "1", "--budget", "2", "--json");

    assertThat(names(result)).contains("machine", "settings", "models", "pairs", "noise", "notes");
    assertThat(names(result.get("machine"))).contains("cpu", "cores", "jvm", "onnxRuntime");
    assertThat(result.at("/settings/threads").asInt()).isEqualTo(1);
    assertThat(result.get("models"))
        .extracting(model -> model.get("model").asText())
        .containsExactly(SMALL, LARGER, SMALL + " #2");
    assertThat(result.get("models"))
        .allSatisfy(
            model -> {
              assertThat(names(model)).contains("params", "madds", "memoryAccess", "published");
              assertThat(names(model.get("latencyMs")))
                  .contains("median", "p10", "p90", "p99", "samples");
              assertThat(model.at("/latencyMs/samples"))
                  .isNotEmpty()
                  .allMatch(sample -> sample.asDouble() > 0);
            });
    assertThat(result.get("pairs"))
        .hasSize(3)
        .allSatisfy(
            pair -> {
              assertThat(names(pair)).contains("a", "b", "conclusion", "verdict");
              assertThat(pair.get("verdict").asText()).matches(VERDICT);
            });
    assertThat(result.at("/notes/0").asText()).contains("inputs of different sizes");
    assertThat(result.at("/noise/trust").asText()).isIn("trusted", "with-care", "not");
  }

  @Test
  void whatIsSavedReopensAloneAndBesideAnother() throws IOException {
    Path file = folder.resolve("race.json");
    var measured =
        Run.of(
            "compare",
            SMALL,
            LARGER,
            "--threads",
            "1",
            "--budget",
            "1",
            "--save",
            file.toString(),
            "--image",
            Run.photo("bee.jpg"));
    assertThat(measured.status()).isZero();
    assertThat(measured.err()).isEmpty();
    assertThat(measured.out()).contains("on bee.jpg", "median", "Can this be trusted?");

    assertThat(Run.of("compare", file.toString()).out()).isEqualTo(measured.out());
    assertThat(new ObjectMapper().readTree(file.toFile()).at("/models/0/photo/untrained"))
        .as("networks with random weights say so")
        .isEqualTo(BooleanNode.TRUE);
    JsonNode beside =
        Run.json("compare", SMALL, file.toString(), "--budget", "1", "--threads", "1", "--json");
    assertThat(beside.get("models")).hasSize(1);
    assertThat(beside.get("beside")).hasSize(1);
    assertThat(beside.at("/beside/0/models"))
        .isEqualTo(new ObjectMapper().readTree(file.toFile()).get("models"));
  }

  @Test
  void whatIsPrintedAsJsonCanBeReopenedToo() throws IOException {
    var run = Run.of("compare", SMALL, LARGER, "--threads", "1", "--budget", "1", "--json");
    Path file = Files.writeString(folder.resolve("printed.json"), run.out());

    assertThat(Run.json("compare", file.toString(), "--json").get("pairs"))
        .isEqualTo(run.json().get("pairs"));
  }

  @Test
  void theOthersGoOnWithoutWhatCannotBeRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\":");

    var run =
        Run.of(
            "compare",
            SMALL,
            "nonsense",
            LARGER,
            broken.toString(),
            "--threads",
            "1",
            "--budget",
            "1",
            "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(2).contains("no model 'nonsense'", "breaks off");
    assertThat(run.json().at("/models/1/failure").asText()).contains("no model 'nonsense'");
    assertThat(run.json().at("/models/1").has("latencyMs")).isFalse();
    assertThat(run.json().at("/models/2/latencyMs/median").asDouble()).isPositive();
  }

  @Test
  void whatIsSavedWithItsLayersIsExportedLater() throws IOException {
    Path file = folder.resolve("race.json");
    var measured =
        Run.json(
            "compare",
            SMALL,
            LARGER,
            "--threads",
            "1",
            "--budget",
            "1",
            "--layers",
            "--json",
            "--save",
            file.toString());
    assertThat(measured.at("/models/0/layers/shares"))
        .isNotEmpty()
        .allSatisfy(share -> assertThat(names(share)).containsExactly("at", "family", "share"));

    Path page = folder.resolve("race.html");
    assertThat(Run.of("compare", file.toString(), "--export", page.toString()).out())
        .contains("written: " + page, "48 x 48");
    assertThat(Files.readString(page)).contains("Where the time goes", SMALL, "<svg");
    Path csv = folder.resolve("race.csv");
    Run.json("compare", file.toString(), "--json", "--export", csv.toString());
    assertThat(Files.readAllLines(csv))
        .hasSize(
            1
                + measured.at("/models/0/latencyMs/samples").size()
                + measured.at("/models/1/latencyMs/samples").size());
  }

  @Test
  void reportsThatCannotBeWrittenAreToldBeforeAnythingIsMeasured() {
    assertThat(Run.of("compare", SMALL, LARGER, "--export", "race.pdf"))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(2);
              assertThat(run.err()).startsWith("The name of a report ends in .html, .csv, .md");
            });
    assertThat(Run.of("compare", SMALL, LARGER, "--export", folder + "/race.png"))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(1);
              assertThat(run.err()).contains("drawn by what draws the window").hasLineCount(1);
            });
    Path nowhere = folder.resolve("nowhere/race.html");
    assertThat(Run.of("compare", SMALL, LARGER, "--export", nowhere.toString()))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(1);
              assertThat(run.err()).contains("there is no such folder");
            });
  }
}
