package lightnet.ui.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.FeatureStatistics;
import lightnet.drawing.Drawing;
import lightnet.drawing.Spot;
import lightnet.flow.ActivationSheet;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.flow.MapColours;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** All channels of one tensor as small pictures, with what there is to say about its values. */
final class SheetPane extends BorderPane {
  private final Label title = Labels.heading("");
  private final Label facts = Labels.muted("");
  private final Label empty = Labels.muted("");
  private final ToggleButton inOrder = new ToggleButton(Texts.text("sheet.in-order"));
  private final ToggleButton strongest = new ToggleButton(Texts.text("sheet.strongest"));
  private final ScrollBar bar = new ScrollBar();
  private final ObservableValue<Double> scale;
  private final DrawingView view;
  private final Map<String, FeatureStatistics> statistics = new HashMap<>();
  private @Nullable BlockFlow flow;
  private @Nullable Captions captions;
  private Map<String, FeatureMaps> maps = Map.of();
  private String tensor = "";
  private Optional<BlockTrace> trace = Optional.empty();
  private @Nullable ActivationSheet sheet;

  SheetPane(ObservableValue<Theme> theme, ObservableValue<Double> scale) {
    this.scale = scale;
    setId("sheet");
    getStyleClass().add("sheet");
    view = new DrawingView(this::draw, theme, scale);
    view.setId("sheet-channels");
    bar.setId("sheet-scroll");
    bar.setOrientation(Orientation.VERTICAL);
    empty.setId("sheet-empty");
    facts.setId("sheet-facts");
    title.setId("sheet-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    setTop(header());
    setCenter(new StackPane(view, empty));
    setRight(bar);
    setMinHeight(0);
    bar.valueProperty().subscribe(view::redraw);
    view.layoutBoundsProperty().subscribe(this::fit);
    scale.subscribe(_ -> fit());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  void setOnPoint(Consumer<Spot> handler) {
    view.setOnPoint(handler);
  }

  void setOnSpotClicked(BiConsumer<Spot, Integer> handler) {
    view.setOnSpotClicked(handler);
  }

  /** The channels of a block's tensors, of which those that are known have values. */
  void show(BlockFlow shown, Captions named, Map<String, FeatureMaps> known) {
    flow = shown;
    captions = named;
    maps = known;
    statistics.clear();
    fill();
  }

  /** What is said where there are no values. */
  void explain(String why) {
    empty.setText(why);
  }

  void showTensor(String shown) {
    if (!tensor.equals(shown)) {
      tensor = shown;
      bar.setValue(0);
      fill();
    }
  }

  void light(Optional<BlockTrace> lit) {
    trace = lit;
    view.redraw();
  }

  /** How many channels the sheet has. */
  int channels() {
    return sheet == null ? 0 : sheet.channels();
  }

  private HBox header() {
    inOrder.setId("sheet-in-order");
    strongest.setId("sheet-strongest");
    inOrder.setSelected(true);
    var order = new SegmentedButton(inOrder, strongest);
    order.setMinWidth(Region.USE_PREF_SIZE);
    for (ToggleButton button : List.of(inOrder, strongest)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      // a click on the chosen one does not take the choice away
      button.setOnAction(_ -> button.setSelected(true));
    }
    strongest.selectedProperty().subscribe(this::fill);
    HBox.setHgrow(facts, Priority.ALWAYS);
    facts.setMaxWidth(Double.MAX_VALUE);
    var header = new HBox(12, title, facts, order);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("sheet-header");
    return header;
  }

  private void fill() {
    if (flow == null || captions == null || tensor.isEmpty()) {
      return;
    }
    title.setText(Texts.text("sheet.title", captions.name(tensor), flow.shape(tensor).c()));
    FeatureMaps values = maps.get(tensor);
    empty.setVisible(values == null);
    if (values == null) {
      facts.setText("");
      sheet = null;
    } else {
      FeatureStatistics known =
          statistics.computeIfAbsent(tensor, _ -> FeatureStatistics.of(values));
      MapColours colours = MapColours.between(known.least(), known.most());
      facts.setText(SheetWords.of(flow, captions, tensor, known, colours));
      List<Integer> order = strongest.isSelected() ? known.strongestFirst() : known.inOrder();
      sheet = new ActivationSheet(flow, tensor, values, colours, order);
    }
    fit();
    view.redraw();
  }

  private void fit() {
    double width = view.getWidth() / scale.getValue();
    double height = view.getHeight() / scale.getValue();
    double hidden = sheet == null ? 0 : Math.max(0, sheet.height(width) - height);
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden == 0 ? 0 : hidden * height / (hidden + height));
    bar.setUnitIncrement(66);
    bar.setBlockIncrement(height);
    bar.setValue(Math.min(bar.getValue(), hidden));
    bar.setDisable(hidden == 0);
  }

  private void scroll(ScrollEvent event) {
    bar.setValue(
        Math.clamp(bar.getValue() - event.getDeltaY() / scale.getValue(), 0, bar.getMax()));
    event.consume();
  }

  private Drawing draw(double width, double height) {
    return sheet == null
        ? new Drawing(width, height, List.of())
        : sheet.draw(width, height, bar.getValue(), trace);
  }
}
