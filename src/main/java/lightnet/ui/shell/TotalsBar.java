package lightnet.ui.shell;

import java.util.function.ToLongBiFunction;
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
  private final ObservableValue<Totals> totals;

  TotalsBar(Workspace workspace, int threads) {
    this.workspace = workspace;
    getStyleClass().add("totals-bar");
    setId("totals");
    totals = workspace.network().map(network -> network.costs().totals());
    getChildren()
        .addAll(
            counted(
                "params", workspace.paramsConvention(), ParamsConvention.values(), Totals::params),
            counted("madds", workspace.maddsConvention(), MaddsConvention.values(), Totals::madds),
            figure("memory", Labels.caption(Texts.text("total.memory")), memory()),
            figure("field", Labels.caption(Texts.text("total.field")), field()),
            figure("measured", Labels.caption(Texts.text("total.measured", threads)), measured()));
  }

  private <C extends Enum<C>> Node counted(
      String id, ObjectProperty<C> convention, C[] choices, ToLongBiFunction<Totals, C> count) {
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
    Label value = Labels.figure("");
    ObservableValue<Long> counted =
        totals.flatMap(all -> convention.map(chosen -> count.applyAsLong(all, chosen)));
    show(value, counted.map(Numbers::brief), counted.map(Numbers::exact));
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

  private Label memory() {
    Label label = Labels.figure("");
    ObservableValue<Long> elements = totals.map(Totals::memoryAccess);
    show(
        label,
        elements.map(count -> Texts.text("total.elements", Numbers.brief(count))),
        elements.map(Numbers::exact));
    return label;
  }

  private Label field() {
    Label label = Labels.figure("");
    ObservableValue<ReceptiveField> field = workspace.network().map(TotalsBar::fieldBeforePool);
    show(
        label,
        field.map(seen -> seen.size().h() + " px"),
        field.map(seen -> Texts.text("total.field.exact", seen.stride().h())));
    return label;
  }

  /** Of the last layer before the image is pooled to a vector: after that everything is seen. */
  private static ReceptiveField fieldBeforePool(ShownNetwork network) {
    return network.network().layers().stream()
        .takeWhile(layer -> !(layer.op() instanceof Op.GlobalAveragePool))
        .reduce((_, last) -> last)
        .map((Layer layer) -> network.costs().of(layer).receptiveField())
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
