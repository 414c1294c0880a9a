package lightnet.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.export.NetworkDocument;
import lightnet.export.NetworkDocument.BlockDocument;
import lightnet.export.NetworkDocument.CoverDocument;
import lightnet.export.NetworkDocument.LayerDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Shows a network's blocks and layers with their shapes and costs.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "MODEL", description = ModelArgument.HELP)
  private String model = "";

  ShowCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws PresetException, IOException {
    Design design = ModelArgument.design(home, model);
    NetworkDocument document = NetworkDocument.of(design, CostTable.of(design.network()));
    output.print(document, () -> print(document));
    return 0;
  }

  private void print(NetworkDocument document) {
    Totals totals = document.totals();
    output.line("%s, input %s".formatted(document.name(), shape(document.input())));
    output.line(
        "params %,d trainable (weights %,d, with BN statistics %,d)"
            .formatted(
                totals.paramsTrainable(), totals.paramsWeights(), totals.paramsWithBnStats()));
    output.line(
        "multiply-adds %,d (%,d without the classifier)"
            .formatted(totals.madds(), totals.maddsWithoutClassifier()));
    output.line(
        "params %,d with batch normalisation folded, as exported".formatted(totals.paramsFolded()));
    output.line(
        "memory access %,d elements, %.1f MB in float32; %.2f multiply-adds for each byte"
            .formatted(
                totals.memoryAccess(),
                DataType.FLOAT32.bytes(totals.memoryAccess()) / 1e6,
                document.intensity()));
    output.line(
        "activations at most %,d elements at once, %.1f MB in float32, at %s"
            .formatted(
                document.activations().peakElements(),
                DataType.FLOAT32.bytes(document.activations().peakElements()) / 1e6,
                document.activations().at()));
    CoverDocument cover = document.cover();
    if (cover.inBlocks() < cover.layers()) {
      output.line(
          "%,d of %,d layers are in blocks of the papers"
              .formatted(cover.inBlocks(), cover.layers()));
    }
    if (!cover.leftOut().isEmpty()) {
      output.line(
          "left out of all totals, since they are known by name alone: "
              + cover.leftOut().entrySet().stream()
                  .map(one -> one.getValue() + " " + one.getKey())
                  .collect(Collectors.joining(", ")));
    }
    document.families().stream()
        .filter(family -> family.madds() > 0)
        .forEach(
            family ->
                output.line(
                    "  %-20s %5.1f %% of the multiply-adds, %,12d params"
                        .formatted(
                            family.family(), 100 * family.maddsShare(), family.paramsTrainable())));
    output.line("");
    output.line(
        "%-40s %-13s %18s %12s %14s"
            .formatted("block and layers", "", "output", "params", "MAdds"));
    for (BlockDocument block : document.blocks()) {
      output.line(
          "%-54s %18s %,12d %,14d"
              .formatted(
                  block.path() + "  " + block.kind(),
                  shape(block.outShape()),
                  block.params(),
                  block.madds()));
      document.layers().stream()
          .filter(layer -> layer.path().startsWith(block.path() + "/"))
          .forEach(this::print);
    }
  }

  private void print(LayerDocument layer) {
    String name = layer.path().substring(layer.path().lastIndexOf('/') + 1);
    output.line(
        "  %-38s %-13s %18s %,12d %,14d"
            .formatted(
                name, layer.op(), shape(layer.outShape()), layer.paramsTrainable(), layer.madds()));
  }

  private static String shape(List<Integer> dimensions) {
    return String.join(" x ", dimensions.stream().map(String::valueOf).toList());
  }
}
