package lightnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told in one line on standard error, and nothing is printed elsewhere. */
class MistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show mobilenet-v9 --json | There is no model 'mobilenet-v9'; there are mobilenet-v1,"
            + " mobilenet-v2",
        "show mobilenet-v2@width=9 --json | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "show mobilenet-v2@width | 'width' is no parameter of mobilenet-v2: write name=value",
        "show some.onnx | some.onnx does not exist; check its name",
        "profile some.onnx --json | some.onnx does not exist; check its name",
        "export some.onnx --onnx x | some.onnx does not exist; check its name",
        "classify x.jpg --model some.onnx | some.onnx does not exist",
        "classify missing.jpg | missing.jpg is not there",
        "profile mobilenet-v2 --image missing.jpg --json | missing.jpg is not there",
        "compare mobilenet-v2 mobilenet-v9 --json | There is no model 'mobilenet-v9'",
        "compare missing.json --json | missing.json is not there",
        "compare mobilenet-v1 mobilenet-v2 --save no/such/folder/x.json | no/such/folder/x.json"
            + " cannot be written or read",
        "compare mobilenet-v1 mobilenet-v2 --export no/such/folder/x.html | no/such/folder/x.html"
            + " cannot be written or read",
        "sweep mobilenet-v9 --over width | There is no model 'mobilenet-v9'",
        "compare mobilenet-v1 mobilenet-v2 --image missing.jpg | missing.jpg is not there",
        "profile shufflenet-v2 --provider cuda --json | This ONNX Runtime has no CUDA",
        "convert-weights missing.pth --out x | missing.pth does not exist"
      })
  void badInputHasStatus1(String commandLine, String sentence) {
    var run = Run.of(commandLine.split(" "));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | 'nonsense'; see 'lightnet --help'",
        "--json | Unknown option: '--json'",
        "show | 'MODEL'; see 'lightnet show --help'",
        "show mobilenet-v2 another | 'another'; see 'lightnet show --help'",
        "classify | 'IMAGE'",
        "classify x.jpg --top many | 'many' is not a whole number",
        "profile mobilenet-v2 --threads 0 | '0' is not at least 1",
        "profile mobilenet-v2 --threads 100000 | '100000' is more than 256",
        "profile mobilenet-v2 --rounds 0 | '0' is not at least 1",
        "compare | 'MODEL'; see 'lightnet compare --help'",
        "compare mobilenet-v2 | Name at least two to compare",
        "compare a b --export x.pdf | The name of a report ends in .html, .csv, .md, .svg or .png",
        "sweep mobilenet-v2 | Missing required option: '--over",
        "compare a b c d e f g h i | At most 8 can be compared, not 9",
        "compare a b --budget 0 | '0' is not more than 0",
        "compare a b --budget soon | 'soon' is not a number of seconds",
        "compare a b --budget NaN | 'NaN' is not more than 0",
        "compare a b --threads 0 | '0' is not at least 1",
        "compare a b --save result.txt | The name of a saved result ends in .json",
        "compare a.json --save b.json | Nothing is measured that --save could write",
        "profile mobilenet-v2 --batch 0 | '0' is not at least 1",
        "profile mobilenet-v2 --batch 257 | '257' is more than 256",
        "profile mobilenet-v2 --budget soon | 'soon' is no number of seconds",
        "profile mobilenet-v2 --budget 0 | '0' does not lie between 0 and 86400",
        "profile mobilenet-v2 --budget NaN | 'NaN' does not lie between 0 and 86400",
        "profile mobilenet-v2 --rounds 3 --budget 1 | mutually exclusive",
        "profile mobilenet-v2 --optimisation some | 'some'",
        "profile mobilenet-v2 --provider abacus | 'abacus'",
        "profile mobilenet-v2 --peaks never | 'never'",
        "export mobilenet-v2 | Name a file with --out",
        "export mobilenet-v2 --onnx x --weights invented | 'invented'"
      })
  void badUsageHasStatus2(String commandLine, String sentence) {
    var run = Run.of(commandLine.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0"})
  void countOfClassesBelow1IsRefusedInASentence(String top) {
    var run = Run.of("classify", Run.photo("bee.jpg"), "--top", top);

    assertThat(run.status()).isPositive();
    assertThat(run.err()).contains("--top").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpIsNoMistake() {
    assertThat(Run.of("--help").status()).isZero();
    assertThat(Run.of("classify", "--help").out()).startsWith("Usage: lightnet classify");
    assertThat(Run.of("--version").out()).startsWith("Lightnet Explorer");
  }

  @Test
  void programPrintsNothingElseOnStandardOutput() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "lightnet.Main",
                "show",
                "some.onnx")
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(out).isEmpty();
  }
}
