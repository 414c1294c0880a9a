package lightnet.ui.drawer;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightnet.measure.LayerProfile;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.LayerOrder;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/** The chart of time and cost with its order, its legend and how it was measured. */
final class TimePane extends BorderPane {
  private final Workspace workspace;
  private final TimeChart chart;
  private final Label axis = Labels.muted("");
  private final Label measured = Labels.muted("");
  private final Label empty = Labels.muted("");

  TimePane(Workspace workspace) {
    this.workspace = workspace;
    chart = new TimeChart(workspace);
    getStyleClass().add("time-pane");
    setTop(header());
    setBottom(footer());
    setCenter(new StackPane(chart, empty));
    workspace.layerOrder().subscribe(o -> axis.setText(Texts.text("chart.axis." + o)));
    workspace.profile().subscribe(this::describe);
    chart.opacityProperty().bind(workspace.freshness().map(Freshness::opacity));
    measured.opacityProperty().bind(workspace.freshness().map(Freshness::opacity));
    workspace.freshness().subscribe(_ -> describe(workspace.profile().get()));
    workspace.photo().subscribe(_ -> empty.setText(emptyWords()));
    workspace.activity().subscribe(_ -> empty.setText(emptyWords()));
    workspace.readiness().subscribe(_ -> empty.setText(emptyWords()));
  }

  private Node header() {
    var legend = new FamilyLegend();
    workspace.theme().subscribe(theme -> legend.paint(families(), theme.palette()));
    workspace
        .network()
        .subscribe(() -> legend.paint(families(), workspace.theme().get().palette()));
    HBox.setHgrow(legend, Priority.ALWAYS);
    var header = new HBox(18, sortButtons(), legend);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Node footer() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    axis.setWrapText(false);
    measured.setWrapText(false);
    measured.setMinWidth(Region.USE_PREF_SIZE);
    axis.setMinWidth(0);
    measured.setId("how-measured");
    return new HBox(10, axis, space, measured);
  }

  /** Those of the layers that may carry time; sums and activations are fused into them. */
  private List<OperatorFamily> families() {
    return workspace.costs().network().layers().stream()
        .map(OperatorFamily::of)
        .filter(family -> family != OperatorFamily.ACTIVATION && family != OperatorFamily.JOIN)
        .distinct()
        .sorted()
        .toList();
  }

  private Node sortButtons() {
    var buttons = new SegmentedButton();
    buttons.setId("chart-order");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    for (LayerOrder order : LayerOrder.values()) {
      var button = new ToggleButton(Texts.text("order." + order));
      button.setId("order-" + order);
      // a click on the chosen one does not take the choice away
      button.setOnAction(_ -> button.setSelected(true));
      button
          .selectedProperty()
          .subscribe(
              chosen -> {
                if (chosen) {
                  workspace.layerOrder().set(order);
                }
              });
      workspace.layerOrder().subscribe(chosen -> button.setSelected(chosen == order));
      button.setMinWidth(Region.USE_PREF_SIZE);
      buttons.getButtons().add(button);
    }
    return buttons;
  }

  private String emptyWords() {
    if (workspace.photo().get().isEmpty()) {
      return Texts.text("chart.empty");
    }
    return switch (workspace.readiness().get()) {
      case Readiness.Opening _ -> Texts.text("chart.timing");
      case Readiness.Impossible(String reason) -> reason;
      case Readiness.Ready _ ->
          Texts.text(workspace.activity().get().isPresent() ? "chart.timing" : "chart.untimed");
    };
  }

  private static String profilerCost(LayerProfile profile) {
    double percent = 100 * (profile.profilerInflation() - 1);
    return percent < 1 ? Texts.text("chart.no-profiler-cost") : "%+.0f %%".formatted(percent);
  }

  private void describe(Optional<LayerProfile> profile) {
    empty.setVisible(profile.isEmpty());
    measured.setText(
        profile
            .map(
                p ->
                    Texts.text(
                        workspace.freshness().get() == Freshness.PRELIMINARY
                            ? "chart.first-look"
                            : "chart.measured",
                        Numbers.millis(p.latency().median()),
                        p.latency().samplesMs().size(),
                        p.profiledRuns(),
                        profilerCost(p)))
            .orElse(""));
  }
}
