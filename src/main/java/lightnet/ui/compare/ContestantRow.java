package lightnet.ui.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.ui.parameter.ParameterControl;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A chosen network: its colour and name, its costs, its parameters on demand, and the way out. */
final class ContestantRow extends VBox {
  private static final double CONTROL = 230;

  private final Contestants contestants;
  private final Workspace workspace;
  private final HBox line = new HBox(9);
  private final FlowPane controls = new FlowPane(18, 8);
  private final Label problem = new Label();
  private final ToggleButton more = new ToggleButton(Texts.text("compare.parameters"));
  private final Button remove = new Button("", new FontIcon(Feather.X));
  private final Label name = new Label();
  private final Label costs = new Label();
  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final Contestant first;

  ContestantRow(Contestant contestant, Contestants contestants, Workspace workspace) {
    super(6);
    this.first = contestant;
    this.contestants = contestants;
    this.workspace = workspace;
    getStyleClass().add("contestant");
    name.getStyleClass().add("contestant-name");
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    costs.getStyleClass().add("muted");
    costs.setMinWidth(USE_PREF_SIZE);
    remove.getStyleClass().addAll("flat", "small-button");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(_ -> contestants.remove(contestant.id()));
    more.getStyleClass().add("small-button");
    more.setMinWidth(USE_PREF_SIZE);
    boolean canChange =
        !contestant.version().preset().parameters().isEmpty()
            && !contestant.version().preset().family().isEmpty();
    more.setVisible(canChange);
    more.setManaged(canChange);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    fillControls(contestant.version());
    more.selectedProperty().subscribe(this::unfold);
  }

  /** Shows what it is now, at a place in the lineup. */
  void show(Contestant now, int index) {
    setId("contestant-" + index);
    more.setId("contestant-parameters-" + index);
    remove.setId("contestant-remove-" + index);
    name.setText(now.name());
    name.setTooltip(new Tooltip(now.name()));
    remove.setAccessibleText(Texts.text("compare.remove", now.name()));
    remove.setTooltip(new Tooltip(Texts.text("compare.remove", now.name())));
    more.setAccessibleText(Texts.text("compare.parameters.of", now.name()));
    ShownNetwork shown = ShownNetwork.of(now.version());
    costs.setText(
        shown
            .misfit()
            .map(ShownNetwork.Misfit::reason)
            .orElseGet(
                () ->
                    Texts.text(
                        "compare.costs",
                        Numbers.brief(shown.costs().totals().paramsTrainable()),
                        Numbers.brief(shown.costs().totals().madds()),
                        Numbers.shape(shown.network().input()))));
    line.getChildren()
        .setAll(List.of(new ColourDot(index, workspace.theme()), name, costs, more, remove));
  }

  private void fillControls(Version version) {
    chosen.putAll(version.parameters());
    version
        .preset()
        .parameters()
        .forEach(
            (parameter, offered) -> {
              ParameterControl control =
                  ParameterControl.of(
                      "contestant-" + first.id() + "-" + parameter,
                      parameter,
                      offered,
                      value -> choose(parameter, value));
              control.setPrefWidth(CONTROL);
              control.show(chosen.getOrDefault(parameter, ""));
              controls.getChildren().add(control);
            });
  }

  private void choose(String parameter, String value) {
    chosen.put(parameter, value);
    try {
      contestants.change(first.id(), Version.of(first.version().preset(), chosen));
      problem.setText("");
      getChildren().remove(problem);
    } catch (PresetException e) {
      problem.setText(String.valueOf(e.getMessage()));
      if (!getChildren().contains(problem)) {
        getChildren().add(problem);
      }
    }
  }

  private void unfold(boolean wide) {
    List<Node> shown = wide ? List.of(line, controls) : List.of(line);
    getChildren().setAll(shown);
  }
}
