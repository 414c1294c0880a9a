package lightnet.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lightnet.cli.ReconcileDocuments.FigureDocument;
import lightnet.cli.ReconcileDocuments.ReconcileDocument;
import lightnet.cli.ReconcileDocuments.TotalDocument;
import lightnet.cost.Reconciled;
import lightnet.cost.Reconciliation;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PublishedFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "reconcile",
    description = "Explains published params and multiply-adds of a network next to ours.",
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();

  @Parameters(
      paramLabel = "MODEL",
      description =
          "A preset, for all that was published of it, or with parameters, such as"
              + " mobilenet-v1@width=0.5, for what was published at these.")
  private String model = "";

  ReconcileCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws PresetException {
    ModelReference reference = ModelReference.parse(model);
    Preset preset = ModelArgument.preset(home, reference);
    Map<String, String> wanted = preset.values(reference.parameters());
    boolean all = reference.parameters().isEmpty();
    List<Reconciled> figures =
        Reconciliation.of(preset, PublishedFigures.of(home.models(), preset)).stream()
            .filter(figure -> all || figure.figure().at().equals(wanted))
            .toList();
    var document =
        new ReconcileDocument(
            model, figures.stream().map(f -> FigureDocument.of(preset, f)).toList());
    output.print(document, () -> print(document));
    return 0;
  }

  private void print(ReconcileDocument document) {
    if (document.figures().isEmpty()) {
      output.line("No published figures of %s are known.".formatted(document.model()));
    }
    for (FigureDocument figure : document.figures()) {
      output.line(
          "%s%s: %s"
              .formatted(
                  figure.source(),
                  figure.variant().isEmpty() ? "" : " (" + figure.variant() + ")",
                  figure.model()));
      print("params", figure.params());
      print("multiply-adds", figure.madds());
      if (figure.top1() != null) {
        output.line(
            "  top-1 %s %%%s"
                .formatted(
                    figure.top1(),
                    figure.top5() == null ? "" : ", top-5 %s %%".formatted(figure.top5())));
      }
      figure
          .speeds()
          .forEach(
              speed ->
                  output.line(
                      "  %s %s on %s".formatted(speed.value(), speed.unit(), speed.device())));
    }
  }

  private void print(String name, @Nullable TotalDocument total) {
    if (total != null) {
      output.line("  %s %s. %s".formatted(name, total.printed(), total.explanation()));
      total.steps().forEach(step -> output.line("      " + step));
    }
  }
}
