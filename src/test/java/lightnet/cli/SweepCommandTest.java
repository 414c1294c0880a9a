package lightnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {
  private static final String SMALL = BundledModels.SMALLEST;

  @TempDir private Path folder;

  @Test
  void everyCombinationIsMeasured() throws Exception {
    Path page = folder.resolve("sweep.html");
    JsonNode sweep =
        Run.json(
            "sweep",
            SMALL,
            "--over",
            "width=0.35/0.5,batch=1/2",
            "--threads",
            "1",
            "--budget",
            "2",
            "--export",
            page.toString(),
            "--json");

    assertThat(sweep.get("over")).extracting(JsonNode::asText).containsExactly("width", "batch");
    assertThat(sweep.get("points"))
        .extracting(point -> point.at("/at/width").asText() + " " + point.get("images").asInt())
        .containsExactly("0.35 1", "0.35 2", "0.5 1", "0.5 2");
    assertThat(sweep.get("points"))
        .allSatisfy(point -> assertThat(point.get("median").asDouble()).isPositive());
    assertThat(sweep.get("reference").asText())
        .isEqualTo(sweep.at("/points/0/name").asText())
        .contains("width=0.35", "batch 1");
    assertThat(sweep.get("races")).hasSize(1);
    assertThat(Files.readString(page)).contains("Time over width");
  }

  @ParameterizedTest
  @CsvSource({
    "depth, 1, has no parameter depth to sweep",
    "width=9, 1, width of mobilenet-v2",
    "threads=0, 1, is swept over whole numbers",
    "batch=x, 1, is swept over whole numbers",
    "'width,width', 2, One setting or two different ones",
    "'width,resolution,threads', 2, One setting or two different ones"
  })
  void whatCannotBeSweptIsTold(String over, int status, String words) {
    var run = Run.of("sweep", "mobilenet-v2", "--over", over);

    assertThat(run.status()).isEqualTo(status);
    assertThat(run.err()).contains(words).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }
}
