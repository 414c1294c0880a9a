package lightnet.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.arithmetic.HeatMap;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Pixels;
import lightnet.flow.HeatPixels;
import lightnet.image.Preprocessing;
import lightnet.runtime.Classification;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Attention;
import lightnet.ui.workspace.Attention.Method;
import lightnet.ui.workspace.Looking;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/** What the network looked at: a map over the photo, how it was found, and what it says. */
final class AttentionView extends VBox {
  private static final int SIDE = 112;

  private final Workspace workspace;
  private final Looking looking;
  private final ImageView photo;
  private final ImageView overlay = new ImageView();
  private final Label words = Labels.muted("");
  private final List<ToggleButton> methods;

  /**
   * A view of the workspace's attention.
   *
   * @param photo over which {@link #overlay} is laid
   */
  AttentionView(Workspace workspace, Looking looking, ImageView photo) {
    super(6);
    this.workspace = workspace;
    this.looking = looking;
    this.photo = photo;
    overlay.setId("look-overlay");
    overlay.setMouseTransparent(true);
    overlay.setSmooth(true);
    words.setId("look-words");
    methods =
        List.of(
            button("look-activation", Texts.text("look.activation"), Method.ACTIVATION),
            button("look-occlusion", Texts.text("look.occlusion"), Method.OCCLUSION));
    var choice = new SegmentedButton();
    choice.getButtons().addAll(methods);
    getChildren().addAll(choice, words);
    photo.layoutBoundsProperty().subscribe(_ -> place());
    workspace.attention().subscribe(this::show);
    workspace.activity().subscribe(_ -> workspace.attention().get().ifPresent(this::describe));
  }

  /** The map, to be laid over the middle of the photo. */
  ImageView overlay() {
    return overlay;
  }

  private ToggleButton button(String id, String text, Method method) {
    var button = new ToggleButton(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          workspace.attention().get().ifPresent(now -> looking.look(method, now.of()));
        });
    return button;
  }

  private void show(Optional<Attention> attention) {
    setVisible(attention.isPresent());
    setManaged(attention.isPresent());
    overlay.setVisible(false);
    attention.ifPresent(this::show);
  }

  private void show(Attention attention) {
    methods.get(0).setSelected(attention.method() == Method.ACTIVATION);
    methods.get(1).setSelected(attention.method() == Method.OCCLUSION);
    String label = attention.of().label();
    switch (attention.outcome()) {
      case Attention.Waiting _, Attention.Impossible _ -> {}
      case Attention.Activated(HeatMap map, double _) ->
          lay(map, Texts.text("look.activation-of", label));
      case Attention.Occluded(HeatMap map, int _, int _) ->
          lay(map, Texts.text("look.occlusion-of", label));
    }
    describe(attention);
  }

  private void describe(Attention attention) {
    String label = attention.of().label();
    boolean stopped = workspace.activity().get().isEmpty();
    words.setText(
        switch (attention.outcome()) {
          case Attention.Waiting _ -> Texts.text(stopped ? "look.stopped" : "look.waiting");
          case Attention.Impossible(String reason) -> reason;
          case Attention.Activated(HeatMap map, double bias) ->
              Texts.text(
                  "look.adds-up",
                  label,
                  Numbers.significant(map.mean()),
                  Numbers.significant(bias),
                  Numbers.significant(map.mean() + bias));
          case Attention.Occluded(HeatMap _, int hidden, int all) when hidden < all ->
              Texts.text(stopped ? "look.stopped-at" : "look.progress", hidden, all);
          case Attention.Occluded(HeatMap map, int _, int all) ->
              Texts.text("look.occluded", label, all, Numbers.significant(100 * most(map)));
        });
  }

  private static double most(HeatMap map) {
    return ValueRange.of(map.values().values()).high();
  }

  private void lay(HeatMap map, String name) {
    overlay.setImage(image(HeatPixels.of(map, SIDE)));
    overlay.setAccessibleText(name);
    overlay.setVisible(true);
    place();
  }

  private static Image image(Pixels pixels) {
    int[] argb = new int[pixels.argb().remaining()];
    pixels.argb().get(0, argb);
    var image = new WritableImage(pixels.width(), pixels.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbInstance(),
            argb,
            0,
            pixels.width());
    return image;
  }

  /** Lays the map over that part of the photo that the network was given. */
  private void place() {
    Image picture = photo.getImage();
    Optional<Preprocessing> recipe =
        workspace.photo().get().flatMap(ShownPhoto::classification).map(Classification::recipe);
    if (picture == null || recipe.isEmpty()) {
      return;
    }
    Preprocessing.Place part =
        recipe.get().place((int) picture.getWidth(), (int) picture.getHeight());
    Bounds shown = photo.getLayoutBounds();
    overlay.setFitWidth(part.width() * shown.getWidth());
    overlay.setFitHeight(part.height() * shown.getHeight());
    overlay.setTranslateX((part.left() + part.width() / 2 - 0.5) * shown.getWidth());
    overlay.setTranslateY((part.top() + part.height() / 2 - 0.5) * shown.getHeight());
  }
}
