package lightnet.ui.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightnet.cost.CostTable;
import lightnet.drawing.Drawing;
import lightnet.drawing.Spot;
import lightnet.measure.LayerProfile;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.SaveChartButton;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.MachinePeaks;
import lightnet.ui.workspace.Profiler;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where the time of the shown network goes: by operator family, as a map of all kernels, and under
 * the roof of this machine; with the settings of the whole window, or with others. A click on a
 * kernel selects its layer.
 */
public final class ProfilePane extends BorderPane {
  private static final double LOWEST_CHART = 106;
  private static final double TWO_LINES = 34;

  private final Workspace workspace;
  private final MachinePeaks machine;
  private final Profiling profiling;
  private final ObjectProperty<ProfileView> view = new SimpleObjectProperty<>(ProfileView.FAMILIES);
  private final DrawingView chart;
  private final Label empty = Labels.muted("");
  private final Label words = Labels.muted("");
  private final ProfileFoot foot;
  private final Tooltip said = new Tooltip();
  private final Button measure = new Button();
  private final Button save;

  /** What the whole window shows; that of before stays in sight until the new one is there. */
  private Optional<Seen> usual = Optional.empty();

  /** What the chart is of. */
  private Optional<Seen> seen = Optional.empty();

  /** A profile with the rates that follow from it. */
  private record Seen(LayerProfile profile, AchievedRates rates) {
    static Seen of(LayerProfile profile, CostTable costs) {
      return new Seen(profile, AchievedRates.of(profile, costs));
    }
  }

  /**
   * The profile of the workspace's network.
   *
   * @param profiler measures it with other settings
   * @param machine measures what this machine can do at most
   */
  public ProfilePane(Workspace workspace, Profiler profiler, MachinePeaks machine) {
    this.workspace = workspace;
    this.machine = machine;
    this.profiling =
        new Profiling(
            workspace, profiler, parentProperty().flatMap(Node::visibleProperty).orElse(true));
    getStyleClass().add("time-pane");
    chart =
        new DrawingView(this::draw, workspace.theme(), workspace.textSize().map(TextSize::scale));
    chart.setId("profile-chart");
    workspace.textSize().subscribe(size -> chart.setMinHeight(LOWEST_CHART * size.scale()));
    chart.setOnPoint(this::tell);
    chart.setOnSpotClicked((spot, _) -> select(spot));
    save = new SaveChartButton(chart, this::fileName);
    save.managedProperty().bind(save.visibleProperty());
    empty.setId("profile-empty");
    empty.setMouseTransparent(true);
    var settings = new SettingsRow(profiling, workspace);
    var top = new VBox(6, head(settings), settings);
    BorderPane.setMargin(top, new Insets(0, 0, 6, 0));
    setTop(top);
    setCenter(new StackPane(chart, empty));
    foot = new ProfileFoot(profiling);
    setBottom(foot);
    view.subscribe(_ -> refill());
    workspace.profile().subscribe(_ -> refill());
    workspace.freshness().subscribe(_ -> refill());
    workspace.photo().subscribe(_ -> refill());
    profiling.stage().subscribe(_ -> refill());
    profiling.settings().subscribe(_ -> refill());
    machine.known().subscribe(_ -> refill());
  }

  private Node head(Node settings) {
    words.setId("profile-words");
    words.setMinWidth(0);
    words.setTooltip(said);
    workspace.textSize().subscribe(size -> words.setPrefHeight(TWO_LINES * size.scale()));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    measure.setId("measure-machine");
    measure.getStyleClass().add("small-button");
    measure.setMinWidth(Region.USE_PREF_SIZE);
    measure.setOnAction(_ -> measureMachine());
    measure.managedProperty().bind(measure.visibleProperty());
    var head = new HBox(8, choice(), unfused(), opens(settings), words, measure, save);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private SegmentedButton choice() {
    var buttons = new SegmentedButton();
    buttons.setId("profile-view");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    for (ProfileView each : ProfileView.values()) {
      var button = new ToggleButton(Texts.text("profile.view." + each));
      button.setId("profile-" + each);
      button.setMinWidth(Region.USE_PREF_SIZE);
      // a click on the chosen one does not take the choice away
      button.setOnAction(_ -> view.set(each));
      view.subscribe(shown -> button.setSelected(shown == each));
      buttons.getButtons().add(button);
    }
    return buttons;
  }

  /** One switch between kernels as ONNX Runtime fuses them and each layer by itself. */
  private Node unfused() {
    var button = new ToggleButton(Texts.text("profile.unfused"));
    button.setId("profile-unfused");
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Texts.text("profile.unfused.what")));
    button.setOnAction(
        _ ->
            profiling.choose(
                profiling
                    .settings()
                    .get()
                    .withOptimisation(button.isSelected() ? Optimisation.NONE : Optimisation.ALL)));
    profiling
        .settings()
        .subscribe(
            settings -> button.setSelected(settings.session().optimisation() == Optimisation.NONE));
    return button;
  }

  /** What is chosen there is seen below the chart, also where the row is not. */
  private static Node opens(Node settings) {
    var button = new ToggleButton(Texts.text("profile.settings"), new FontIcon(Feather.SLIDERS));
    button.setId("profile-settings-button");
    button.getStyleClass().addAll("small-button", "unfolds");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Texts.text("profile.settings.what")));
    settings.visibleProperty().bind(button.selectedProperty());
    settings.managedProperty().bind(button.selectedProperty());
    return button;
  }

  private void refill() {
    if (workspace.profile().get().isEmpty()) {
      usual = Optional.empty();
    } else if (workspace.freshness().get() != Freshness.OUTDATED) {
      usual = workspace.profile().get().map(profile -> Seen.of(profile, workspace.costs()));
    }
    seen =
        switch (profiling.stage().get()) {
          case ProfileStage.Standard _ -> usual;
          case ProfileStage.Begun(var before) when before.isEmpty() -> usual;
          default -> profiling.report().map(report -> Seen.of(report.profile(), report.costs()));
        };
    measure.setVisible(view.get() == ProfileView.ROOFLINE && seen.isPresent());
    measure.setText(
        Texts.text(known().isPresent() ? "profile.measure-again" : "profile.measure-machine"));
    empty.setText(emptyWords());
    words.setText(restingWords());
    said.setText(restingWords());
    foot.show(seen.map(Seen::profile));
    chart.setOpacity(profiling.freshness().opacity());
    chart.setAccessibleText(restingWords());
    chart.redraw();
    save.setVisible(empty.getText().isEmpty());
  }

  private String fileName() {
    return Texts.text(
        "profile.file-name",
        workspace.network().get().preset().id(),
        view.get().name().toLowerCase(Locale.ROOT));
  }

  /** What this machine can do with the threads that were chosen. */
  private Optional<KnownPeaks> known() {
    return Optional.ofNullable(machine.known().getValue().get(threads()));
  }

  private int threads() {
    return profiling.settings().get().session().threads();
  }

  private String emptyWords() {
    if (profiling.stage().get() instanceof ProfileStage.Refused(String reason)) {
      return reason;
    }
    if (seen.isEmpty()) {
      return profiling.isStandard() ? Texts.text("profile.empty") : "";
    }
    return view.get() == ProfileView.ROOFLINE && known().isEmpty()
        ? Texts.text("profile.no-machine")
        : "";
  }

  private Drawing draw(double width, double height) {
    Drawing nothing = new Drawing(Math.max(1, width), Math.max(1, height), List.of());
    return seen.map(Seen::rates)
        .map(
            all ->
                switch (view.get()) {
                  case FAMILIES -> ProfileCharts.families(all, width, height);
                  case MAP -> ProfileCharts.map(all, width, height);
                  case ROOFLINE ->
                      known()
                          .map(known -> ProfileCharts.roofline(all, known.peaks(), width, height))
                          .orElse(nothing);
                })
        .orElse(nothing);
  }

  private String restingWords() {
    return seen.map(Seen::rates)
        .map(
            all ->
                switch (view.get()) {
                  case FAMILIES -> ProfileWords.contrasts(all);
                  case MAP -> Texts.text("profile.map", all.kernels().size());
                  case ROOFLINE ->
                      known().map(known -> ProfileWords.machine(known.peaks())).orElse("");
                })
        .orElse("");
  }

  private void tell(Spot spot) {
    words.setText(spot instanceof Spot.OfFigure(String _, String exact) ? exact : restingWords());
  }

  private void select(Spot spot) {
    if (spot instanceof Spot.OfFigure(String id, String _)
        && workspace.network().get().network().layer(id).isPresent()) {
      workspace.selection().set(new Selection.OfLayer(id));
    }
  }

  private void measureMachine() {
    if (known().isPresent()) {
      machine.measureAgain(threads());
    } else {
      machine.find(threads());
    }
  }
}
