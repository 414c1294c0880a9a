package lightnet.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightnet.runtime.Classification;
import lightnet.runtime.FileForm;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Attention;
import lightnet.ui.workspace.Looking;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.Workspace;
import lightnet.weights.Provenance;

/** The photo with its classes, and the steps to its neighbours in the album. */
public final class PhotoView extends VBox {
  private static final double TALLEST = 150;

  /** In a window that leaves little room below it. */
  private static final double LOWER = 110;

  private static final double LOW_WINDOW = 900;

  /** While one looks at what the network looked at. */
  private static final double TALLER = 230;

  private final Workspace workspace;
  private final ImageView picture = new ImageView();
  private final StackPane frame = new StackPane(picture);
  private final Label name = Labels.heading("");
  private final Label place = new Label();
  private final PredictionBars bars;
  private final AttentionView attention;
  private final UntrainedNotice untrained;
  private final Label note = Labels.muted("");
  private final HBox steps;

  /**
   * Shows the workspace's photo.
   *
   * @param back steps to the photo before
   * @param forward steps to the next photo
   * @param open opens another network
   * @param looking finds out what the network looks at
   * @param official offers trained weights where there are none
   */
  public PhotoView(
      Workspace workspace,
      Runnable back,
      Runnable forward,
      Consumer<ShownNetwork> open,
      Looking looking,
      WeightsOffer official) {
    this.workspace = workspace;
    bars = new PredictionBars(looks(looking));
    attention = new AttentionView(workspace, looking, picture);
    frame.getChildren().add(attention.overlay());
    untrained = new UntrainedNotice(workspace, open, official);
    setId("photo-view");
    getStyleClass().add("inspector-part");
    picture.setId("photo");
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    fit();
    sceneProperty().flatMap(Scene::heightProperty).subscribe(this::fit);
    frame.getStyleClass().add("photo-frame");
    frame.setMinWidth(0);
    frame.widthProperty().subscribe(w -> picture.setFitWidth(w.doubleValue()));
    place.getStyleClass().add("small");
    place.setId("photo-place");
    name.setId("photo-name");
    note.setId("photo-note");
    steps = steps(back, forward);
    getChildren().addAll(steps, frame, attention, untrained, bars, note);
    workspace.photo().subscribe(this::show);
    workspace.attention().subscribe(this::mark);
    workspace.readiness().subscribe(_ -> show(workspace.photo().get()));
    workspace.network().subscribe(untrained::show);
    workspace.activity().subscribe(_ -> explain(workspace.photo().get()));
    workspace.photos().subscribe(this::showPlace);
    workspace.samples().subscribe(this::showPlace);
  }

  /** A class is looked at by the method that was last chosen. */
  private PredictionBars.Looks looks(Looking looking) {
    return new PredictionBars.Looks() {
      @Override
      public void at(Prediction prediction) {
        looking.look(
            workspace.attention().get().map(Attention::method).orElse(Attention.Method.ACTIVATION),
            prediction);
      }

      @Override
      public void away() {
        looking.lookAway();
      }
    };
  }

  private void mark(Optional<Attention> asked) {
    bars.mark(asked.map(Attention::of));
    fit();
  }

  private void fit() {
    Scene scene = getScene();
    boolean isLow = scene != null && scene.getHeight() < LOW_WINDOW;
    double usual = isLow ? LOWER : TALLEST;
    picture.setFitHeight(workspace.attention().get().isPresent() ? TALLER : usual);
  }

  private HBox steps(Runnable back, Runnable forward) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    name.setMinWidth(0);
    place.setMinWidth(Region.USE_PREF_SIZE);
    var line =
        new HBox(
            6,
            name,
            space,
            place,
            step("previous-photo", "‹", back),
            step("next-photo", "›", forward));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Node step(String id, String sign, Runnable handler) {
    var button = new Button(sign);
    button.setId(id);
    button.getStyleClass().addAll("flat", "step");
    button.setAccessibleText(Texts.text("action." + id));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> handler.run());
    return button;
  }

  private void show(Optional<ShownPhoto> photo) {
    boolean shown = photo.isPresent();
    boolean classified = photo.flatMap(ShownPhoto::classification).isPresent();
    show(steps, shown);
    show(frame, shown);
    show(bars, classified);
    Optional<Doubt> doubt = shown ? doubt(photo) : Optional.empty();
    doubt.ifPresent(untrained::tell);
    show(untrained, doubt.isPresent());
    explain(photo);
    photo.ifPresent(
        p -> {
          picture.setImage(p.picture());
          picture.setAccessibleText(p.source().name());
          name.setText(p.source().name());
          p.classification()
              .map(Classification::top)
              .ifPresent(top -> showClasses(top, doubt.map(Doubt::grade)));
        });
    showPlace();
  }

  private void showClasses(List<Prediction> top, Optional<Doubt.Grade> doubt) {
    if (doubt.equals(Optional.of(Doubt.Grade.NO_ANSWER))) {
      bars.showUntrained(top);
    } else {
      bars.show(top);
    }
    mark(workspace.attention().get());
  }

  private void showPlace() {
    int at = workspace.placeInAlbum();
    place.setText(at < 0 ? "" : Texts.text("photo.place", at + 1, workspace.album().size()));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void explain(Optional<ShownPhoto> photo) {
    note.setText(photo.map(this::words).orElseGet(this::invitation));
  }

  private String words(ShownPhoto shown) {
    return shown
        .classification()
        .map(result -> timing(shown, result))
        .orElseGet(this::whyUnclassified);
  }

  private String timing(ShownPhoto shown, Classification result) {
    return Texts.text(
        "photo.times",
        Numbers.millis(shown.decodeMillis()),
        Numbers.millis(result.preprocessMillis()),
        Numbers.millis(result.inferenceMillis()));
  }

  private Optional<Doubt> doubt(Optional<ShownPhoto> photo) {
    return workspace.readiness().get() instanceof Readiness.Ready(Provenance weights)
        ? Doubt.of(weights, photo.flatMap(ShownPhoto::classification))
        : Optional.empty();
  }

  private String whyUnclassified() {
    return switch (workspace.readiness().get()) {
      case Readiness.Impossible(String reason) -> reason;
      case Readiness.Opening _ -> Texts.text("photo.classifying");
      case Readiness.Ready _ ->
          FileForm.isPhoto(workspace.design().input())
              ? Texts.text(
                  workspace.activity().get().isPresent()
                      ? "photo.classifying"
                      : "photo.unclassified")
              : Texts.text("photo.none", Numbers.shape(workspace.design().input()));
    };
  }

  private String invitation() {
    return switch (workspace.readiness().get()) {
      case Readiness.Impossible(String reason) -> reason;
      case Readiness.Opening _, Readiness.Ready _ -> Texts.text("photo.invitation");
    };
  }
}
