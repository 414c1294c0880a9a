package lightnet.export.torch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;

/**
 * A network as the text of a PyTorch module: a class for each kind of block that it has, one for
 * the network, and how weights are loaded. It needs torch and nothing else.
 */
public final class TorchModule {
  private static final int WIDEST = 110;
  private static final int NESTED = 12;

  private final Design design;
  private final Network network;
  private final TorchNames names;
  private final Set<Snippet> snippets = EnumSet.of(Snippet.STAGE, Snippet.LOAD_WEIGHTS);

  /** All blocks, one after the other. */
  private final List<Block> blocks;

  private int placed;

  private TorchModule(Design design, Network network) {
    this.design = design;
    this.network = network;
    this.names = new TorchNames(design);
    this.blocks =
        design.stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .map(PlacedBlock::block)
            .toList();
  }

  /** The text. */
  public static String of(Design design, Network network) {
    return new TorchModule(design, network).text();
  }

  private String text() {
    List<Stage> stages =
        design.stages().stream().filter(stage -> !stage.blocks().isEmpty()).toList();
    String body = stages.stream().map(this::stage).collect(Collectors.joining());
    String pieces =
        Snippet.with(snippets).stream()
            .map(snippet -> snippet.text(design.padding()))
            .collect(Collectors.joining("\n\n"));
    String name = TorchNames.ofNetwork(design.name(), classes(pieces));
    String calls =
        stages.stream()
            .map(
                stage ->
                    "        x = self.%s(x)  # %s%n"
                        .formatted(names.ofStage(stage), shape(outShape(stage))))
            .collect(Collectors.joining());
    return String.join(
            "\n\n\n",
            head() + "\n\n" + imports(pieces).stripTrailing(),
            pieces.stripTrailing(),
            """
            class %s(nn.Module):
                \"""%s\"""

                def __init__(self):
                    super().__init__()
                    # %s
            %s
                def forward(self, x):
            %s        return x
            """
                .formatted(name, quoted(design.name()), shape(network.input()), body, calls)
                .stripTrailing(),
            foot(name))
        .replace("\r\n", "\n");
  }

  private String head() {
    Totals totals = CostTable.of(network).totals();
    return """
    \"""%s

    %s

    Input %s, %,d trainable params, %,d multiply-adds. Written by Lightnet Explorer;
    needs torch and nothing else. Parts of the network have the names that they have there, so that

        stage/block/layer    becomes    stage.block.layer.weight

    in the state dictionary.
    \"""
    """
        .formatted(
            quoted(design.name()),
            quoted(design.source()),
            shape(network.input()),
            totals.paramsTrainable(),
            totals.madds())
        .stripTrailing();
  }

  private static String imports(String pieces) {
    return """
    import json
    from collections import OrderedDict
    from pathlib import Path

    import torch
    %sfrom torch import nn
    """
        .formatted(pieces.contains("F.") ? "import torch.nn.functional as F\n" : "");
  }

  private String foot(String name) {
    Shape in = network.input();
    return """
    if __name__ == "__main__":
        model = %s().eval()
        # what Lightnet Explorer exports as .safetensors, under the name of this file
        weights = Path(__file__).with_suffix(".safetensors")
        if weights.exists():
            model.load_state_dict(load_weights(weights))
        with torch.no_grad():
            y = model(torch.zeros(1, %d, %d, %d))
        print(f"{sum(p.numel() for p in model.parameters()):,} params, output {tuple(y.shape)}")
    """
        .formatted(name, in.c(), in.h(), in.w());
  }

  private String stage(Stage stage) {
    List<Line> lines = new ArrayList<>();
    for (PlacedBlock block : stage.blocks()) {
      placed++;
      Optional<Block> next =
          placed < blocks.size() ? Optional.of(blocks.get(placed)) : Optional.empty();
      List<Layer> layers = network.layersOf(stage.pathOf(block));
      Unit unit = Unit.of(block.block(), layers, next, design.padding());
      snippets.addAll(unit.snippets());
      lines.add(
          new Line(
              "%s=%s,".formatted(names.ofBlock(stage.pathOf(block)), unit.call().text()),
              shape(layers.getLast().outShape())));
    }
    int width =
        lines.stream()
            .mapToInt(line -> line.code().length())
            .filter(length -> length <= WIDEST - NESTED)
            .max()
            .orElse(0);
    return "        self.%s = stage(%n%s        )%n"
        .formatted(
            names.ofStage(stage),
            lines.stream()
                .map(line -> "            " + line.text(width) + "\n")
                .collect(Collectors.joining()));
  }

  private record Line(String code, String shape) {
    String text(int width) {
      return code + " ".repeat(Math.max(0, width - code.length())) + "  # " + shape;
    }
  }

  private Shape outShape(Stage stage) {
    return network.layersOf(stage.pathOf(stage.blocks().getLast())).getLast().outShape();
  }

  /** Names that the class of the network must not have. */
  private static List<String> classes(String pieces) {
    return Stream.concat(
            Stream.of("F", "OrderedDict", "Path"),
            pieces
                .lines()
                .filter(line -> line.startsWith("class "))
                .map(line -> line.substring("class ".length(), line.indexOf('('))))
        .toList();
  }

  private static String shape(Shape shape) {
    return "%d x %d x %d".formatted(shape.c(), shape.h(), shape.w());
  }

  /** As it may stand between three quotation marks. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "'").replaceAll("\\p{Cntrl}", " ").strip();
  }
}
