package lightnet.ui.shell;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.cost.ActivationMemory;
import lightnet.cost.Cover;
import lightnet.cost.DataType;
import lightnet.cost.MaddsConvention;
import lightnet.cost.ParamsConvention;
import lightnet.cost.ReceptiveField;
import lightnet.cost.Totals;
import lightnet.edit.Document;
import lightnet.ui.history.ChangeLabel;
import lightnet.ui.history.FigureBook;
import lightnet.ui.history.Figures;
import lightnet.ui.history.KeptAgainstNow;
import lightnet.ui.history.SinceKept;
import lightnet.ui.history.Total;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Duel;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Workspace;

/**
 * The network's totals, each with the convention by which it is counted and with its change since
 * the document was kept.
 */
final class TotalsBar extends HBox {
  /** How clearly figures are seen that do not count the whole network. */
  private static final double PARTIAL = 0.45;

  private final Workspace workspace;
  private final ObservableValue<Figures> figures;
  private final ObservableValue<Figures> kept;
  private final KeptAgainstNow keptAgainstNow;
  private final ObservableValue<Totals> totals;
  private final ObservableValue<Cover> cover;
  private final ObjectProperty<Total> pointedAt = new SimpleObjectProperty<>(Total.MADDS);

  TotalsBar(Workspace workspace, Desk desk, FigureBook book, Duel duel, int threads) {
    this.workspace = workspace;
    getStyleClass().add("totals-bar");
    setId("totals");
    figures = workspace.network().map(book::of);
    kept = desk.document().map(Document::kept).map(book::of);
    keptAgainstNow = new KeptAgainstNow(workspace, desk.document(), duel);
    totals = figures.map(Figures::totals);
    cover = workspace.network().map(shown -> Cover.of(shown.design(), shown.network()));
    var since = new SinceKept(workspace, desk, book, pointedAt);
    HBox.setHgrow(since, Priority.ALWAYS);
    getChildren()
        .addAll(
            params(),
            madds(),
            memory(),
            peak(),
            figure(Total.FIELD, Labels.caption(Texts.text("total.field")), field()),
            figure(
                Total.MEASURED, Labels.caption(Texts.text("total.measured", threads)), measured()),
            since);
  }

  private Node params() {
    ObjectProperty<ParamsConvention> convention = workspace.paramsConvention();
    return counted(
        Total.PARAMS,
        menu("params", convention, ParamsConvention.values()),
        totals.flatMap(all -> convention.map(all::params)));
  }

  private Node madds() {
    ObjectProperty<MaddsConvention> convention = workspace.maddsConvention();
    return counted(
        Total.MADDS,
        menu("madds", convention, MaddsConvention.values()),
        totals.flatMap(all -> convention.map(all::madds)));
  }

  private Node memory() {
    ObservableValue<Long> elements = totals.map(Totals::memoryAccess);
    Label value = Labels.figure("");
    ObservableValue<Long> bytes = bytes(elements);
    show(
        value,
        atLeast(bytes.map(Numbers::bytes)),
        elements.flatMap(
            count ->
                bytes.map(
                    b ->
                        Texts.text("total.memory.exact", Numbers.exact(count), Numbers.exact(b)))));
    return figure(Total.MEMORY, menu("memory", workspace.dataType(), DataType.values()), value);
  }

  private Node peak() {
    ObservableValue<ActivationMemory> memory = figures.map(Figures::peak);
    ObservableValue<Long> bytes = bytes(memory.map(ActivationMemory::peak));
    Label value = Labels.figure("");
    show(
        value,
        bytes.map(Numbers::bytes),
        memory.flatMap(
            held ->
                bytes.map(
                    b ->
                        Texts.text(
                            "total.peak.exact",
                            Numbers.exact(held.peak()),
                            Numbers.exact(b),
                            held.at()))));
    Label caption = Labels.caption("");
    caption
        .textProperty()
        .bind(
            workspace
                .dataType()
                .map(type -> Texts.text("total.peak", Texts.text("convention." + type))));
    return figure(Total.PEAK, caption, value);
  }

  private ObservableValue<Long> bytes(ObservableValue<Long> elements) {
    return elements.flatMap(count -> workspace.dataType().map(type -> type.bytes(count)));
  }

  private static <C extends Enum<C>> MenuButton menu(
      String id, ObjectProperty<C> convention, C[] choices) {
    var menu = new MenuButton();
    menu.setId("total-" + id + "-convention");
    menu.getStyleClass().addAll(Styles.CAPTION, "caption-menu");
    var group = new ToggleGroup();
    for (C choice : choices) {
      var item = new RadioMenuItem(Texts.text("convention." + choice));
      item.setId("convention-" + choice);
      item.setToggleGroup(group);
      convention.subscribe(chosen -> item.setSelected(chosen == choice));
      item.setOnAction(_ -> convention.set(choice));
      menu.getItems().add(item);
    }
    menu.textProperty()
        .bind(convention.map(c -> Texts.text("total." + id, Texts.text("convention." + c))));
    return menu;
  }

  private Node counted(Total total, MenuButton menu, ObservableValue<Long> count) {
    Label value = Labels.figure("");
    show(value, atLeast(count.map(Numbers::brief)), count.map(Numbers::exact));
    return figure(total, menu, value);
  }

  private Node figure(Total total, Node caption, Label value) {
    value.setId("total-" + total.name().toLowerCase(Locale.ROOT));
    value.setMinWidth(Region.USE_PREF_SIZE);
    if (total != Total.MEASURED) {
      value.opacityProperty().bind(figures.map(known -> known.areWhole() ? 1 : PARTIAL));
    }
    var row = new HBox(5, value, change(total));
    row.setAlignment(Pos.BASELINE_LEFT);
    var figure = new VBox(1, caption, row);
    figure.setMinWidth(Region.USE_PREF_SIZE);
    figure
        .hoverProperty()
        .subscribe(isPointedAt -> pointedAt.set(isPointedAt ? total : Total.MADDS));
    return figure;
  }

  private ChangeLabel change(Total total) {
    var label = new ChangeLabel(total);
    if (total == Total.MEASURED) {
      keptAgainstNow.ratio().subscribe(ratio -> label.show(ratio));
    } else {
      Runnable refill =
          () -> {
            if (kept.getValue().areWhole() && figures.getValue().areWhole()) {
              label.show(
                  total.count(kept.getValue(), workspace),
                  total.count(figures.getValue(), workspace));
            } else {
              label.hide();
            }
          };
      Stream.of(kept, figures, workspace.paramsConvention(), workspace.maddsConvention())
          .forEach(value -> value.subscribe(refill));
      workspace.dataType().subscribe(refill);
      refill.run();
    }
    return label;
  }

  /** Operators that are known by their name alone have costs that nobody knows. */
  private ObservableValue<String> atLeast(ObservableValue<String> words) {
    return words.flatMap(
        count ->
            cover.map(known -> known.leftOut() > 0 ? Texts.text("total.at-least", count) : count));
  }

  /** What is told of a figure that stops where the network breaks, or that leaves something out. */
  private ObservableValue<String> upTo(String words) {
    return figures.flatMap(
        known ->
            cover.map(
                covered -> {
                  var lines = new StringJoiner("\n").add(words);
                  known.upTo().ifPresent(block -> lines.add(Texts.text("total.up-to", block)));
                  if (covered.leftOut() > 0) {
                    lines.add(Texts.text("total.left-out", covered.leftOutWords()));
                  }
                  return lines.toString();
                }));
  }

  private void show(Label label, ObservableValue<String> brief, ObservableValue<String> exact) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(exact.flatMap(this::upTo));
    label.textProperty().bind(brief);
    label.setTooltip(tooltip);
  }

  private Label field() {
    Label label = Labels.figure("");
    ObservableValue<ReceptiveField> field = figures.map(Figures::field);
    show(
        label,
        field.map(seen -> seen.size().h() + " px"),
        field.map(seen -> Texts.text("total.field.exact", seen.stride().h())));
    return label;
  }

  private Label measured() {
    Label label = Labels.figure("");
    label.opacityProperty().bind(workspace.freshness().map(Freshness::opacity));
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::measuredWords,
                workspace.profile(),
                workspace.freshness(),
                workspace.readiness()));
    return label;
  }

  private String measuredWords() {
    return workspace
        .profile()
        .get()
        .map(profile -> Numbers.millis(profile.latency().median()))
        .map(
            time ->
                workspace.freshness().get() == Freshness.PRELIMINARY
                    ? Texts.text("total.preliminary", time)
                    : time)
        .orElseGet(
            () ->
                Texts.text(
                    workspace.readiness().get() instanceof Readiness.Impossible
                        ? "total.not-measured"
                        : "total.unmeasured"));
  }
}
