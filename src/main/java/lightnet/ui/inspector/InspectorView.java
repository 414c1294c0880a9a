package lightnet.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.block.Block;
import lightnet.cost.CostTable;
import lightnet.cost.LayerCost;
import lightnet.cost.ReceptiveField;
import lightnet.cost.Totals;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** What is selected: the network, a block or a layer, with its costs and formulas. */
public final class InspectorView extends VBox {
  private final Workspace workspace;

  /** Shows the workspace's selection. */
  public InspectorView(Workspace workspace) {
    this.workspace = workspace;
    setId("inspector");
    getStyleClass().add("inspector-part");
    workspace.selection().subscribe(this::refill);
    workspace.profile().subscribe(this::refill);
    workspace.network().subscribe(this::refill);
  }

  private CostTable costs() {
    return workspace.costs();
  }

  private void refill() {
    switch (workspace.selection().get()) {
      case Selection.None _ -> showNetwork();
      case Selection.OfBlock(String path) -> showBlock(path);
      case Selection.OfLayer(String id) -> costs().network().layer(id).ifPresent(this::showLayer);
    }
  }

  private void showNetwork() {
    Totals totals = costs().totals();
    getChildren()
        .setAll(
            title(workspace.design().name(), workspace.design().source()),
            Labels.caption(Texts.text("inspector.params")),
            new Facts()
                .add(Texts.text("params.weights"), Numbers.exact(totals.paramsWeights()))
                .add(Texts.text("params.trainable"), Numbers.exact(totals.paramsTrainable()))
                .add(Texts.text("params.statistics"), Numbers.exact(totals.paramsWithBnStats())),
            Labels.caption(Texts.text("inspector.madds")),
            new Facts()
                .add(Texts.text("madds.all"), Numbers.exact(totals.madds()))
                .add(Texts.text("madds.without"), Numbers.exact(totals.maddsWithoutClassifier())),
            Labels.caption(Texts.text("inspector.memory")),
            new Facts()
                .add(Texts.text("memory.main"), Numbers.exact(totals.memoryAccess()))
                .add(
                    Texts.text("memory.elementwise"),
                    Numbers.exact(totals.memoryAccessElementwise())),
            Labels.muted(Texts.text("inspector.folded")));
  }

  private void showBlock(String path) {
    List<Layer> layers = costs().network().layersOf(path);
    Totals totals = costs().totals(layers);
    String kind = workspace.design().block(path).map(Block::kind).orElse("");
    var formulas = new Facts();
    for (Layer layer : layers) {
      if (costs().of(layer).madds() > 0) {
        formulas.addFormula(layer.name(), formula(layer));
      }
    }
    formulas.addStrong(
        Texts.text("cost.madds"),
        Numbers.exact(totals.madds()) + "   " + shareOfMadds(totals.madds()));
    Facts rest =
        new Facts()
            .add(Texts.text("cost.params"), Numbers.exact(totals.paramsTrainable()))
            .add(Texts.text("cost.memory"), Numbers.exact(totals.memoryAccess()))
            .add(Texts.text("cost.field"), field(costs().of(layers.getLast())));
    addTime(rest, layers.stream().flatMap(layer -> timeOf(layer).stream()).toList());
    getChildren()
        .setAll(
            title(capitalised(kind), path, shapes(layers.getFirst(), layers.getLast())),
            Labels.caption(Texts.text("inspector.cost")),
            formulas,
            rest);
  }

  private void showLayer(Layer layer) {
    LayerCost cost = costs().of(layer);
    var facts =
        new Facts()
            .add(Texts.text("params.weights"), Numbers.exact(cost.paramsWeights()))
            .add(Texts.text("params.trainable"), Numbers.exact(cost.paramsTrainable()))
            .add(Texts.text("params.statistics"), Numbers.exact(cost.paramsWithBnStats()))
            .add(Texts.text("cost.memory"), Numbers.exact(cost.memoryAccess()))
            .add(Texts.text("cost.field"), field(cost));
    Optional<LayerTime> time = timeOf(layer);
    addTime(facts, time.filter(measured -> measured.fusedInto().isEmpty()).stream().toList());
    var formulas = new Facts();
    if (cost.madds() > 0) {
      formulas
          .addFormula(layer.name(), formula(layer))
          .addStrong(
              Texts.text("cost.madds"),
              Numbers.exact(cost.madds()) + "   " + shareOfMadds(cost.madds()));
    }
    getChildren()
        .setAll(
            title(OperatorWords.of(layer), layer.path(), shapes(layer, layer)), formulas, facts);
    time.flatMap(LayerTime::fusedInto)
        .ifPresent(
            carrier ->
                getChildren().add(Labels.muted(Texts.text("inspector.fused-into", carrier))));
    time.map(LayerTime::fusedWith)
        .filter(fused -> !fused.isEmpty())
        .ifPresent(
            fused ->
                getChildren()
                    .add(
                        Labels.muted(
                            Texts.text("inspector.fused-with", String.join(", ", fused)))));
  }

  private static Node title(String name, String... details) {
    Label heading = Labels.heading(name);
    heading.setId("inspector-title");
    heading.setWrapText(true);
    var title = new VBox(2, heading);
    for (String detail : details) {
      title.getChildren().add(Labels.muted(detail));
    }
    return title;
  }

  private void addTime(Facts facts, List<LayerTime> times) {
    if (!times.isEmpty()) {
      double milliseconds = times.stream().mapToDouble(LayerTime::milliseconds).sum();
      double share = times.stream().mapToDouble(LayerTime::share).sum();
      facts.addStrong(
          Texts.text("cost.measured"),
          Numbers.millis(milliseconds) + "   " + Numbers.percent(share));
    }
  }

  private Optional<LayerTime> timeOf(Layer layer) {
    Optional<LayerProfile> profile = workspace.profile().get();
    return profile.flatMap(measured -> measured.of(layer.id()));
  }

  private String shareOfMadds(long madds) {
    return Numbers.percent((double) madds / costs().totals().madds());
  }

  /** The papers' product for a layer's multiply-adds with this layer's numbers. */
  private static String formula(Layer layer) {
    Shape out = layer.outShape();
    return switch (layer.op()) {
      case Op.Conv conv -> {
        int perGroup = layer.inShape().c() / conv.groups();
        String channels = perGroup == 1 ? "" + out.c() : perGroup + "·" + out.c();
        String kernel = conv.kernel().area() == 1 ? "" : "·" + conv.kernel().area();
        yield "%d·%d·%s%s".formatted(out.h(), out.w(), channels, kernel);
      }
      case Op.Dense _ -> "%d·%d".formatted(layer.inShape().c(), out.c());
      case Op.ChannelConv conv -> "%d·%d·%d·%d".formatted(out.h(), out.w(), out.c(), conv.kernel());
      case Op.Activate _,
          Op.Softmax _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Pool _,
          Op.GlobalAveragePool _ ->
          "";
    };
  }

  private static String shapes(Layer first, Layer last) {
    return Numbers.shape(first.inShape()) + " → " + Numbers.shape(last.outShape());
  }

  private static String field(LayerCost cost) {
    ReceptiveField field = cost.receptiveField();
    return Texts.text("cost.field.value", field.size().h(), field.stride().h());
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
