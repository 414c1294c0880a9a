package lightnet.ui.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightnet.drawing.Drawing;
import lightnet.drawing.Spot;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.SaveChartButton;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.MachinePeaks;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/**
 * Where the time of the shown network goes: by operator family, as a map of all kernels, and under
 * the roof of this machine. A click on a kernel selects its layer.
 */
public final class ProfilePane extends BorderPane {
  private static final double HEAD_GAP = 6;

  private final Workspace workspace;
  private final MachinePeaks machine;
  private final ObjectProperty<ProfileView> view = new SimpleObjectProperty<>(ProfileView.FAMILIES);
  private final DrawingView chart;
  private final Label empty = Labels.muted("");
  private final Label words = Labels.muted("");
  private final Button measure = new Button();
  private final Button save;

  /** What the chart is of; that of before stays in sight until the new one is there. */
  private Optional<AchievedRates> rates = Optional.empty();

  /**
   * The profile of the workspace's network.
   *
   * @param machine measures what this machine can do at most
   */
  public ProfilePane(Workspace workspace, MachinePeaks machine) {
    this.workspace = workspace;
    this.machine = machine;
    getStyleClass().add("time-pane");
    chart =
        new DrawingView(this::draw, workspace.theme(), workspace.textSize().map(TextSize::scale));
    chart.setId("profile-chart");
    chart.setMinHeight(0);
    chart.setOnPoint(this::tell);
    chart.setOnSpotClicked((spot, _) -> select(spot));
    chart.opacityProperty().bind(workspace.freshness().map(Freshness::opacity));
    words.setId("profile-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    measure.setId("measure-machine");
    measure.getStyleClass().add("small-button");
    measure.setMinWidth(Region.USE_PREF_SIZE);
    measure.setOnAction(_ -> measure());
    measure.managedProperty().bind(measure.visibleProperty());
    save = new SaveChartButton(chart, this::fileName);
    save.managedProperty().bind(save.visibleProperty());
    empty.setId("profile-empty");
    empty.setMouseTransparent(true);
    var head = new HBox(14, choice(), words, measure, save);
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    BorderPane.setMargin(head, new Insets(0, 0, HEAD_GAP, 0));
    setCenter(new StackPane(chart, empty));
    view.subscribe(_ -> refill());
    workspace.profile().subscribe(_ -> refill());
    workspace.freshness().subscribe(_ -> refill());
    machine.known().subscribe(_ -> refill());
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

  private void refill() {
    if (workspace.profile().get().isEmpty()) {
      rates = Optional.empty();
    } else if (workspace.freshness().get() != Freshness.OUTDATED) {
      rates =
          workspace.profile().get().map(profile -> AchievedRates.of(profile, workspace.costs()));
    }
    boolean needsMachine = view.get() == ProfileView.ROOFLINE;
    Optional<KnownPeaks> known = machine.known().getValue();
    measure.setVisible(needsMachine && rates.isPresent());
    measure.setText(
        Texts.text(known.isPresent() ? "profile.measure-again" : "profile.measure-machine"));
    empty.setText(emptyWords(known));
    words.setText(restingWords());
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

  private String emptyWords(Optional<KnownPeaks> known) {
    if (rates.isEmpty()) {
      return Texts.text("profile.empty");
    }
    return view.get() == ProfileView.ROOFLINE && known.isEmpty()
        ? Texts.text("profile.no-machine")
        : "";
  }

  private Drawing draw(double width, double height) {
    Drawing nothing = new Drawing(Math.max(1, width), Math.max(1, height), List.of());
    return rates
        .map(
            all ->
                switch (view.get()) {
                  case FAMILIES -> ProfileCharts.families(all, width, height);
                  case MAP -> ProfileCharts.map(all, width, height);
                  case ROOFLINE ->
                      machine
                          .known()
                          .getValue()
                          .map(known -> ProfileCharts.roofline(all, known.peaks(), width, height))
                          .orElse(nothing);
                })
        .orElse(nothing);
  }

  private String restingWords() {
    return rates
        .map(
            all ->
                switch (view.get()) {
                  case FAMILIES -> ProfileWords.contrasts(all);
                  case MAP -> Texts.text("profile.map", all.kernels().size());
                  case ROOFLINE ->
                      machine
                          .known()
                          .getValue()
                          .map(known -> ProfileWords.machine(known.peaks()))
                          .orElse("");
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

  private void measure() {
    if (machine.known().getValue().isPresent()) {
      machine.measureAgain();
    } else {
      machine.find();
    }
  }
}
