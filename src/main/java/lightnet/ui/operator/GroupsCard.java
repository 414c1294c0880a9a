package lightnet.ui.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.cost.FilledFormula;
import lightnet.cost.PaperFormulas;
import lightnet.cost.Totals;
import lightnet.drawing.Drawing;
import lightnet.flow.operator.Convolution;
import lightnet.flow.operator.GroupBars;
import lightnet.flow.operator.GroupBars.Panel;
import lightnet.flow.operator.WeightBlocks;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/**
 * A convolution with any number of groups, from standard over grouped to depthwise: its weights,
 * counts and measured time, and the depthwise separable convolution in its place.
 */
final class GroupsCard extends Card {
  private static final double TALL = 208;
  private static final double BLOCKS = 150;

  /** Convolutions with more multiply-adds take too long for a short look. */
  private static final long MOST_TIMED = 2_000_000_000L;

  /** Convolutions with more weights take too much memory for a short look. */
  private static final long MOST_WEIGHTS = 1L << 24;

  private static final Convolution TWELVE =
      Convolution.square(new Shape(1, 3, 12, 12), 256, 5, Padding.NONE);
  private static final Convolution VGG =
      Convolution.square(new Shape(1, 64, 112, 112), 128, 3, Padding.around(Extent.square(3)));

  private final OperatorScope scope;
  private final Stopwatch stopwatch;
  private final int ownGroups;
  private final Convolution own;
  private final Slider slider = new Slider();
  private final Label shape = Labels.muted("");
  private final Label chosen = new Label();
  private final Label right = Labels.muted("");
  private final VBox formulas = new VBox(2);
  private final Label separable = new Label();
  private final DrawingView bars;
  private final DrawingView blocks;
  private Convolution convolution;
  private List<Integer> groups = List.of(1);
  private List<Totals> costs = List.of();

  GroupsCard(OperatorScope scope, Convolution own, int ownGroups, String about, Stopwatch watch) {
    super("groups-card", Texts.text("groups.title"), about);
    this.scope = scope;
    this.stopwatch = watch;
    this.own = own;
    this.ownGroups = ownGroups;
    this.convolution = own;
    shape.setId("groups-shape");
    chosen.setId("groups-chosen");
    chosen.getStyleClass().add(Styles.HEADING);
    chosen.setMinWidth(USE_PREF_SIZE);
    separable.setId("groups-separable");
    separable.setWrapText(true);
    slider.setId("groups-slider");
    slider.setAccessibleText(Texts.text("groups.accessible"));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setShowTickMarks(true);
    bars = scope.view("group-bars", Texts.text("groups.bars.accessible"), TALL, this::drawBars);
    blocks =
        scope.view(
            "weight-blocks",
            Texts.text("groups.blocks.accessible"),
            TALL,
            (w, h) ->
                new WeightBlocks(convolution.in().c(), convolution.outChannels(), groups())
                    .draw(w, h));
    scope
        .scale()
        .subscribe(
            factor -> {
              blocks.setMinWidth(BLOCKS * factor);
              blocks.setPrefWidth(BLOCKS * factor);
            });
    HBox.setHgrow(bars, Priority.ALWAYS);
    add(examples(), shape, sliderRow(), new HBox(14, blocks, bars), formulas, separable);
    add(Labels.muted(Texts.text("groups.how")));
    watch.onTime(this::tell);
    slider.valueProperty().subscribe((_, _) -> choose());
    scope
        .shown()
        .subscribe(
            isShown -> {
              if (isShown) {
                measure();
              }
            });
    show(own, ownGroups);
  }

  private Choice<Convolution> examples() {
    return new Choice<Convolution>(c -> show(c, c.equals(own) ? ownGroups : 1))
        .add("example-own", Texts.text("groups.own"), own)
        .add("example-12", Texts.text("groups.twelve"), TWELVE)
        .add("example-vgg", Texts.text("groups.vgg"), VGG);
  }

  private HBox sliderRow() {
    HBox.setHgrow(slider, Priority.ALWAYS);
    right.setMinWidth(USE_PREF_SIZE);
    Label left = Labels.muted(Texts.text("groups.standard"));
    left.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(10, chosen, left, slider, right);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(Convolution next, int first) {
    convolution = next;
    groups = next.groups();
    costs = groups.stream().map(next::cost).toList();
    shape.setText(
        Texts.text(
            "groups.shape",
            Numbers.shape(next.in()),
            Numbers.shape(next.out()),
            next.kernel().h(),
            next.kernel().w(),
            next.stride().h()));
    boolean reachesDepthwise = groups.getLast() == next.in().c() && next.in().c() > 1;
    right.setText(
        reachesDepthwise
            ? Texts.text("groups.depthwise")
            : Texts.text("groups.most", groups.getLast()));
    slider.setMax(Math.max(1, groups.size() - 1));
    slider.setDisable(groups.size() == 1);
    slider.setValue(Math.max(0, groups.indexOf(first)));
    choose();
  }

  private int index() {
    return Math.clamp(Math.round(slider.getValue()), 0, groups.size() - 1);
  }

  private int groups() {
    return groups.get(index());
  }

  private void choose() {
    chosen.setText(Texts.text("groups.chosen", groups()));
    slider.setAccessibleHelp(chosen.getText());
    tell();
    measure();
  }

  /** What is looked at first: the chosen one, both ends, what replaces it, then all the others. */
  private void measure() {
    if (scope.shown().get() && isTimed()) {
      SequencedSet<Network> networks = new LinkedHashSet<>();
      networks.add(convolution.network(groups()));
      networks.add(convolution.network(1));
      networks.add(convolution.separable());
      networks.add(convolution.network(groups.getLast()));
      groups.forEach(g -> networks.add(convolution.network(g)));
      stopwatch.want(networks);
    }
  }

  private boolean isTimed() {
    Totals standard = costs.getFirst();
    return standard.madds() <= MOST_TIMED && standard.paramsWeights() <= MOST_WEIGHTS;
  }

  private void tell() {
    formulas.getChildren().clear();
    var layer = convolution.network(groups()).output();
    PaperFormulas.ofConvolution(layer).forEach(f -> formulas.getChildren().add(words(f)));
    List<FilledFormula> replaced =
        PaperFormulas.separable(convolution.kernel().h(), convolution.in().c(), convolution.out());
    boolean isSquare = convolution.kernel().h() == convolution.kernel().w();
    boolean isReplaced = isSquare && convolution.kernel().area() > 1;
    separable.setVisible(isReplaced);
    separable.setManaged(isReplaced);
    separable.setText(
        Texts.text(
            "groups.separable",
            Numbers.exact(costs.getFirst().madds()),
            Numbers.exact(convolution.separableCost().madds()),
            Numbers.percent(replaced.getLast().value()),
            replaced.getLast().filled(),
            time(convolution.network(1)),
            time(convolution.separable())));
    bars.redraw();
    blocks.redraw();
  }

  private static Label words(FilledFormula formula) {
    String value = Numbers.exact(Math.round(formula.value()));
    Label label =
        new Label(
            Texts.text(
                "groups.formula",
                Texts.text("formula." + formula.formula()),
                formula.formula().symbols(),
                formula.filled(),
                value));
    label.getStyleClass().add(Styles.MONO);
    label.setWrapText(true);
    return label;
  }

  private Drawing drawBars(double width, double height) {
    Totals cost = costs.get(index());
    List<Panel> panels = new ArrayList<>();
    panels.add(
        panel(
            Texts.text("groups.params"),
            Numbers.exact(cost.paramsWeights()),
            Totals::paramsWeights));
    panels.add(panel(Texts.text("groups.madds"), Numbers.brief(cost.madds()), Totals::madds));
    panels.add(
        panel(
            Texts.text("groups.memory"), Numbers.brief(cost.memoryAccess()), Totals::memoryAccess));
    panels.add(
        new Panel(
            Texts.text("groups.time"),
            time(convolution.network(groups())),
            groups.stream().map(g -> millis(convolution.network(g))).toList()));
    return new GroupBars(groups, index(), panels).draw(width, height);
  }

  private Panel panel(String caption, String figure, ToLongFunction<Totals> quantity) {
    return new Panel(
        caption,
        figure,
        costs.stream().map(c -> OptionalDouble.of((double) quantity.applyAsLong(c))).toList());
  }

  private OptionalDouble millis(Network network) {
    Optional<Double> median = stopwatch.median(network);
    return median.isPresent() ? OptionalDouble.of(median.get()) : OptionalDouble.empty();
  }

  private String time(Network network) {
    if (!isTimed()) {
      return Texts.text("groups.large");
    }
    return stopwatch.isImpossible(network)
        ? Texts.text("groups.impossible")
        : stopwatch.median(network).map(Numbers::millis).orElse(Texts.text("groups.measuring"));
  }
}
