package lightnet.ui.drawer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import lightnet.measure.LayerProfile;
import lightnet.network.Layer;
import lightnet.ui.drawer.TimedLayers.Bar;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/**
 * The measured time of every layer beside its multiply-adds: two bars for each, both as shares of
 * the whole network, so that a layer whose bars differ stands out. A line says how much of the time
 * went up to there. What belongs to no layer comes last.
 */
final class TimeChart extends Region {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final double LABEL_SIZE = 11;

  /** The rest may raise the scale by this; a larger one is cut, so that layers can be read. */
  private static final double MOST_OF_REST = 1.5;

  private final Workspace workspace;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private List<Bar> bars = List.of();
  private int hovered = -1;

  TimeChart(Workspace workspace) {
    this.workspace = workspace;
    setId("time-chart");
    getStyleClass().add("time-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    workspace.profile().subscribe(_ -> refill());
    workspace.network().subscribe(_ -> refill());
    workspace.layerOrder().subscribe(_ -> refill());
    workspace.theme().subscribe(_ -> draw());
    workspace.textSize().subscribe(_ -> draw());
    workspace.selection().subscribe(_ -> select());
    focusedProperty().subscribe(_ -> draw());
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> leave());
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(event -> selectBar(geometry().barAt(event.getX())));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  List<Bar> bars() {
    return bars;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.max(0, getWidth()));
    canvas.setHeight(Math.max(0, getHeight()));
    draw();
  }

  private void refill() {
    Optional<LayerProfile> profile = workspace.profile().get();
    bars =
        profile
            .map(
                measured ->
                    TimedLayers.of(measured, workspace.costs(), workspace.layerOrder().get()))
            .orElse(List.of());
    pseudoClassStateChanged(EMPTY, bars.isEmpty());
    select();
  }

  /** Says the exact values of what is selected, as hovering does. */
  private void select() {
    Set<String> selected = selectedIds();
    setAccessibleText(
        bars.stream()
            .filter(bar -> bar.coversAny(selected))
            .findFirst()
            .map(bar -> words(bars.indexOf(bar)))
            .orElse(Texts.text("chart.accessible", bars.size())));
    draw();
  }

  private ChartGeometry geometry() {
    List<Double> marks = marks();
    return new ChartGeometry(
        getWidth(),
        getHeight(),
        bars.size() + 1,
        marks.getLast(),
        workspace.textSize().get().scale());
  }

  private List<Double> marks() {
    double largest =
        bars.stream()
            .mapToDouble(bar -> Math.max(bar.time().share(), bar.costShare()))
            .max()
            .orElse(0);
    double least = bars.isEmpty() ? restShare() : largest;
    return ChartScale.marks(Math.max(least, Math.min(restShare(), MOST_OF_REST * least)));
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Optional<LayerProfile> profile = workspace.profile().get();
    if (profile.isEmpty() || canvas.getWidth() < 1) {
      return;
    }
    Palette palette = workspace.theme().get().palette();
    ChartGeometry at = geometry();
    drawAxes(g, palette, at, profile.get().latency().median());
    Set<String> selected = selectedIds();
    for (int i = 0; i < bars.size(); i++) {
      drawBar(g, palette, at, i, bars.get(i).coversAny(selected));
    }
    drawRest(g, palette, at);
    drawSum(g, palette, at);
  }

  private void drawAxes(GraphicsContext g, Palette palette, ChartGeometry at, double median) {
    g.setFont(Font.font("Inter", LABEL_SIZE * workspace.textSize().get().scale()));
    g.setTextBaseline(VPos.CENTER);
    for (double mark : marks()) {
      double y = Math.floor(at.y(mark)) + 0.5;
      g.setStroke(palette.grid());
      g.strokeLine(at.labels(), y, at.labels() + at.plotWidth(), y);
      g.setFill(palette.text());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(Numbers.briefPercent(mark), at.labels() - 6, y);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(
          mark == 0 ? "0 ms" : Numbers.millis(mark * median), at.labels() + at.plotWidth() + 6, y);
    }
  }

  private void drawBar(
      GraphicsContext g, Palette palette, ChartGeometry at, int index, boolean selected) {
    Bar bar = bars.get(index);
    double x = at.left(index);
    if (selected || index == hovered) {
      g.setFill(palette.background());
      g.fillRect(x - 1, ChartGeometry.TOP, at.slot(), at.plotHeight());
    }
    double base = at.y(0);
    double time = at.y(bar.time().share());
    g.setFill(palette.of(bar.family()));
    g.fillRect(x, time, at.timeWidth(), base - time);
    double cost = at.y(bar.costShare());
    g.setFill(palette.cost());
    g.fillRect(x + at.timeWidth(), cost, at.costWidth(), base - cost);
    if (selected) {
      g.setFill(palette.highlight());
      g.fillRect(x - 1, base + 1, at.slot(), 3);
    }
  }

  private double restShare() {
    return workspace
        .profile()
        .get()
        .map(profile -> profile.unassignedMs() / profile.latency().median())
        .orElse(0.05);
  }

  /** Hatched, since it is the time of no layer. */
  private void drawRest(GraphicsContext g, Palette palette, ChartGeometry at) {
    double x = at.left(bars.size());
    double top = Math.max(ChartGeometry.TOP, at.y(Math.max(0, restShare())));
    g.setStroke(palette.cost());
    g.strokeRect(x + 0.5, top, at.timeWidth(), at.y(0) - top);
    for (double y = at.y(0) - 3; y > top; y -= 4) {
      g.strokeLine(x + 0.5, y, x + at.timeWidth(), y);
    }
    if (restShare() > marks().getLast()) {
      g.setFill(palette.text());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(
          Texts.text("chart.cut", Numbers.briefPercent(restShare())), x - 4, top + LABEL_SIZE / 2);
    }
  }

  /** The share of the time up to each layer, from 0 to 100 % of the height. */
  private void drawSum(GraphicsContext g, Palette palette, ChartGeometry at) {
    if (bars.isEmpty()) {
      return;
    }
    g.setStroke(palette.text());
    g.setLineWidth(1.2);
    g.beginPath();
    g.moveTo(at.left(0), at.part(0));
    double sum = 0;
    for (int i = 0; i < bars.size(); i++) {
      sum += bars.get(i).time().share();
      g.lineTo(at.left(i) + at.slot(), at.part(sum));
    }
    g.stroke();
    g.setLineWidth(1);
    g.setFill(palette.text());
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(
        Texts.text("chart.sum", Numbers.briefPercent(sum)),
        at.left(bars.size()) - 6,
        Math.max(ChartGeometry.TOP + LABEL_SIZE / 2, at.part(sum) - LABEL_SIZE));
  }

  private Set<String> selectedIds() {
    return workspace.selectedLayers().stream().map(Layer::id).collect(Collectors.toSet());
  }

  private void hover(MouseEvent event) {
    int bar = geometry().barAt(event.getX());
    if (bar != hovered) {
      hovered = bar;
      draw();
    }
    if (bar < 0 || bars.isEmpty()) {
      tooltip.hide();
      return;
    }
    tooltip.setText(words(bar));
    tooltip.show(this, event.getScreenX() + 14, event.getScreenY() + 14);
  }

  private void leave() {
    hovered = -1;
    tooltip.hide();
    draw();
  }

  /** The exact values behind a bar. */
  String words(int index) {
    LayerProfile profile = workspace.profile().get().orElseThrow();
    if (index >= bars.size()) {
      return Texts.text(
          "chart.rest", Numbers.millis(profile.unassignedMs()), Numbers.percent(restShare()));
    }
    Bar bar = bars.get(index);
    String words =
        Texts.text(
            "chart.hover",
            bar.time().layer().path(),
            Numbers.millis(bar.time().milliseconds()),
            Numbers.percent(bar.time().share()),
            Numbers.exact(bar.madds()),
            Numbers.percent(bar.costShare()));
    List<String> fused = bar.time().fusedWith();
    return fused.isEmpty()
        ? words
        : words + "\n" + Texts.text("chart.fused", String.join(", ", fused));
  }

  private void selectBar(int index) {
    if (index >= 0 && index < bars.size()) {
      workspace.selection().set(new Selection.OfLayer(bars.get(index).id()));
    } else {
      workspace.selection().set(new Selection.None());
    }
  }

  private void onKey(KeyEvent event) {
    if (bars.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Set<String> selected = selectedIds();
    int at =
        bars.stream()
            .filter(bar -> bar.coversAny(selected))
            .findFirst()
            .map(bars::indexOf)
            .orElse(-1);
    switch (event.getCode()) {
      case RIGHT -> selectBar(Math.min(bars.size() - 1, at + 1));
      case LEFT -> selectBar(Math.max(0, at - 1));
      case HOME -> selectBar(0);
      case END -> selectBar(bars.size() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
