package lightnet.ui.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;
import lightnet.ui.parameter.ParameterControl;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * The parameters of the preset that is shown. Each change opens the network that they stand for; a
 * combination that does not work leaves the former one open and is explained below.
 */
final class ParameterControls extends VBox {
  private final Consumer<ShownNetwork> open;
  private final VBox rows = new VBox(8);
  private final Label problem = new Label();
  private final Map<String, ParameterControl> controls = new LinkedHashMap<>();

  /** What the controls say, which may not work. */
  private final SequencedMap<String, String> chosen = new LinkedHashMap<>();

  private Preset preset;

  /** The parameters of the shown network; the handler is told which one is wanted. */
  ParameterControls(Workspace workspace, Consumer<ShownNetwork> open) {
    super(6);
    this.open = open;
    this.preset = workspace.network().get().preset();
    setId("parameters");
    getStyleClass().add("parameters");
    problem.setId("parameter-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    getChildren().addAll(rows, problem);
    rebuild();
    workspace.network().subscribe(this::show);
  }

  private void show(ShownNetwork network) {
    tell("");
    boolean offersTheSame = network.preset().parameters().equals(preset.parameters());
    preset = network.preset();
    if (!offersTheSame) {
      rebuild();
    }
    if (!network.parameters().equals(chosen)) {
      chosen.clear();
      chosen.putAll(network.parameters());
      controls.forEach((name, control) -> control.show(chosen.getOrDefault(name, "")));
    }
  }

  private void rebuild() {
    chosen.clear();
    controls.clear();
    preset.parameters().forEach((name, parameter) -> controls.put(name, control(name, parameter)));
    rows.getChildren().setAll(controls.values());
    setVisible(!controls.isEmpty());
    setManaged(!controls.isEmpty());
  }

  private ParameterControl control(String name, PresetParameter parameter) {
    return ParameterControl.of("parameter-" + name, name, parameter, value -> choose(name, value));
  }

  private void choose(String name, String value) {
    chosen.put(name, value);
    try {
      open.accept(ShownNetwork.of(preset, chosen));
    } catch (PresetException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }
}
