package lightnet.ui.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;

/** A setting that is swept: which one, and at which values. */
final class AxisRow extends HBox {
  private static final double NAME = 150;

  private final String id;
  private final ComboBox<Named> name = new ComboBox<>();
  private final FlowPane values = new FlowPane(5, 5);
  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
  private final Consumer<String> toggle;
  private List<String> offered = List.of();
  private Optional<String> shown = Optional.empty();

  /**
   * What is done with a choice.
   *
   * @param name of a setting, or none
   * @param toggle a value that is to be chosen, or no longer
   */
  record Choice(Consumer<Optional<String>> name, Consumer<String> toggle) {}

  AxisRow(String id, String caption, ObservableValue<Optional<SweepAxis>> axis, Choice choice) {
    super(14);
    this.id = id;
    this.toggle = choice.toggle();
    name.setId(id);
    name.setAccessibleText(caption);
    name.setConverter(new Words());
    name.setPrefWidth(NAME);
    name.setMinWidth(NAME);
    values.setId(id + "-values");
    values.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(values, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT);
    Node named = new VBox(2, Labels.caption(caption), name);
    Node chosen = new VBox(2, Labels.caption(Texts.text("sweep.at-values")), values);
    HBox.setHgrow(chosen, Priority.ALWAYS);
    chosen.visibleProperty().bind(axis.map(Optional::isPresent));
    getChildren().addAll(named, chosen);
    axis.subscribe(this::show);
    name.valueProperty()
        .subscribe(
            (_, now) -> {
              if (now != null) {
                choice.name().accept(now.setting());
              }
            });
  }

  /** Offers these settings. */
  void offer(List<Optional<String>> settings, Optional<String> now) {
    List<Named> named = settings.stream().map(Named::new).toList();
    if (!name.getItems().equals(named)) {
      // else the name is not shown again where the value stays the same
      name.getSelectionModel().clearSelection();
      name.getItems().setAll(named);
    }
    name.setValue(new Named(now));
  }

  private void show(Optional<SweepAxis> axis) {
    Optional<String> setting = axis.map(SweepAxis::setting);
    name.setValue(new Named(setting));
    List<String> wanted = axis.map(SweepAxis::offered).orElse(List.of());
    if (!wanted.equals(offered) || !setting.equals(shown)) {
      offered = wanted;
      shown = setting;
      buttons.clear();
      wanted.forEach(value -> buttons.put(value, button(setting.orElse(""), value)));
      values.getChildren().setAll(buttons.values());
    }
    axis.ifPresent(
        now ->
            buttons.forEach((value, button) -> button.setSelected(now.chosen().contains(value))));
  }

  private ToggleButton button(String setting, String value) {
    var button = new ToggleButton(value);
    button.setMnemonicParsing(false);
    button.setId(id + "-" + value.replace('.', '_'));
    button.setAccessibleText(Texts.text("sweep.at", setting, value));
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> toggle.accept(value));
    return button;
  }

  /** A setting, or none, as it can be chosen. */
  private record Named(Optional<String> setting) {}

  private static final class Words extends StringConverter<Named> {
    @Override
    public String toString(@Nullable Named named) {
      return named == null ? "" : named.setting().orElseGet(() -> Texts.text("sweep.no-second"));
    }

    @Override
    public Named fromString(String text) {
      throw new UnsupportedOperationException("settings are chosen, not typed");
    }
  }
}
