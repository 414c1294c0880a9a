package lightnet.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.cost.ActivationMemory;
import lightnet.cost.DataType;
import lightnet.cost.MaddsConvention;
import lightnet.cost.ParamsConvention;
import lightnet.cost.ReceptiveField;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/** The network's totals, each with the convention by which it is counted. */
final class TotalsBar extends HBox {
  private final Workspace workspace;
  private final ObservableValue<ShownNetwork> network;
  private final ObservableValue<Totals> totals;

  TotalsBar(Workspace workspace, int threads) {
    this.workspace = workspace;
    getStyleClass().add("totals-bar");
    setId("totals");
    network = workspace.network();
    totals = network.map(shown -> shown.costs().totals());
    getChildren()
        .addAll(
            params(),
            madds(),
            memory(),
            peak(),
            figure("field", Labels.caption(Texts.text("total.field")), field()),
            figure("measured", Labels.caption(Texts.text("total.measured", threads)), measured()));
  }

  private Node params() {
    ObjectProperty<ParamsConvention> convention = workspace.paramsConvention();
    return counted(
        "params",
        menu("params", convention, ParamsConvention.values()),
        totals.flatMap(all -> convention.map(all::params)));
  }

  private Node madds() {
    ObjectProperty<MaddsConvention> convention = workspace.maddsConvention();
    return counted(
        "madds",
        menu("madds", convention, MaddsConvention.values()),
        totals.flatMap(all -> convention.map(all::madds)));
  }

  private Node memory() {
    ObservableValue<Long> elements = totals.map(Totals::memoryAccess);
    Label value = Labels.figure("");
    ObservableValue<Long> bytes = bytes(elements);
    show(
        value,
        bytes.map(Numbers::bytes),
        elements.flatMap(
            count ->
                bytes.map(
                    b ->
                        Texts.text("total.memory.exact", Numbers.exact(count), Numbers.exact(b)))));
    return figure("memory", menu("memory", workspace.dataType(), DataType.values()), value);
  }

  private Node peak() {
    ObservableValue<ActivationMemory> memory =
        network.map(shown -> ActivationMemory.of(shown.network()));
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
    return figure("peak", caption, value);
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

  private static Node counted(String id, MenuButton menu, ObservableValue<Long> count) {
    Label value = Labels.figure("");
    show(value, count.map(Numbers::brief), count.map(Numbers::exact));
    return figure(id, menu, value);
  }

  private static Node figure(String id, Node caption, Label value) {
    value.setId("total-" + id);
    return new VBox(1, caption, value);
  }

  private static void show(
      Label label, ObservableValue<String> brief, ObservableValue<String> exact) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(exact);
    label.textProperty().bind(brief);
    label.setTooltip(tooltip);
  }

  private Label field() {
    Label label = Labels.figure("");
    ObservableValue<ReceptiveField> field = network.map(TotalsBar::fieldBeforePool);
    show(
        label,
        field.map(seen -> seen.size().h() + " px"),
        field.map(seen -> Texts.text("total.field.exact", seen.stride().h())));
    return label;
  }

  /** Of the last layer before the image is pooled to a vector: after that everything is seen. */
  private static ReceptiveField fieldBeforePool(ShownNetwork shown) {
    return shown.network().layers().stream()
        .takeWhile(layer -> layer.isInGate() || !(layer.op() instanceof Op.GlobalAveragePool))
        .filter(layer -> !layer.isInGate())
        .reduce((_, last) -> last)
        .map((Layer layer) -> shown.costs().of(layer).receptiveField())
        .orElse(ReceptiveField.PIXEL);
  }

  private Label measured() {
    Label label = Labels.figure("");
    ObservableValue<String> words =
        Bindings.createStringBinding(
            () ->
                workspace
                    .profile()
                    .get()
                    .map(profile -> Numbers.millis(profile.latency().median()))
                    .orElse(Texts.text("total.unmeasured")),
            workspace.profile());
    label.textProperty().bind(words);
    return label;
  }
}
