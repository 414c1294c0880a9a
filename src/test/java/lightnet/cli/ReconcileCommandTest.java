package lightnet.cli;

import static lightnet.cli.Run.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReconcileCommandTest {

  @Test
  void everyFigureIsPrintedWithItsExplanation() {
    var document = Run.json("reconcile", "shufflenet-v1", "--json");

    assertThat(names(document)).containsExactly("model", "figures");
    assertThat(document.at("/figures"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            figure ->
                assertThat(names(figure))
                    .containsExactly(
                        "source",
                        "variant",
                        "model",
                        "parameters",
                        "params",
                        "madds",
                        "top1",
                        "top5",
                        "speeds"));
    var first = document.at("/figures/0");
    assertThat(first.at("/source").asText()).isEqualTo("arXiv:1707.01083, Table 1");
    assertThat(first.at("/model").asText()).isEqualTo("shufflenet-v1@groups=1");
    assertThat(first.at("/madds/printed").asText()).isEqualTo("143 M");
    assertThat(first.at("/madds/ours").asLong()).isEqualTo(143_078_976);
    assertThat(first.at("/madds/verdict").asText()).isEqualTo("agrees-by");
    assertThat(first.at("/madds/counting").asText()).isEqualTo("without-classifier");
    assertThat(first.at("/madds/exact").asLong()).isEqualTo(142_502_976);
    assertThat(first.at("/madds/support").toString()).isEqualTo("{\"given\":5,\"all\":5}");
    assertThat(first.at("/madds/explanation").asText())
        .isEqualTo(
            "Counted without the classifier: 142,502,976, rounded to 143 M."
                + " That way gives 5 of the 5 figures of this source.");
    assertThat(first.at("/madds/steps/1").asText())
        .isEqualTo("- 576,000 multiply-adds of the classifier = 142,502,976");
  }

  @Test
  void parametersChooseTheFigures() {
    var figures =
        Run.json("reconcile", "mobilenet-v1@width=0.25,resolution=192", "--json").at("/figures");

    assertThat(figures)
        .hasSize(2)
        .allSatisfy(
            figure ->
                assertThat(figure.at("/model").asText())
                    .isEqualTo("mobilenet-v1@width=0.25,resolution=192"));
    assertThat(figures.at("/0/madds/verdict").asText()).isEqualTo("open");
    assertThat(figures.at("/0/madds/difference").asLong()).isEqualTo(3_787_136);
  }

  @Test
  void presetWithoutFiguresSaysSo() {
    assertThat(Run.of("reconcile", "channelnet-small").out()).startsWith("No published figures");
  }

  @Test
  void explanationIsReadableWithoutJson() {
    assertThat(Run.of("reconcile", "mobilenet-v2").out())
        .contains(
            "arXiv:1801.04381, Table 4: mobilenet-v2",
            "multiply-adds 585 M. Open: no way of counting gives 585 M.",
            "params 3.4 M. Counted as weights alone: 3,469,760, cut to 3.4 M.",
            "75 ms on Pixel 1");
  }
}
