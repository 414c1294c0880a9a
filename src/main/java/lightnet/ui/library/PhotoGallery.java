package lightnet.ui.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;
import lightnet.ui.workspace.ListedPhoto;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Workspace;

/** Photos as thumbnails that one can pick from; it is there only when there are some. */
final class PhotoGallery extends FlowPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double THUMBNAIL = 38;
  private static final double FRAME = 8;
  private static final int IN_ROW = 4;

  private final Workspace workspace;
  private final Consumer<PhotoSource> open;

  /** Lists photos; the handler is told which one is wanted. */
  PhotoGallery(
      Workspace workspace, ObservableList<ListedPhoto> photos, Consumer<PhotoSource> open) {
    super(2, 2);
    this.workspace = workspace;
    this.open = open;
    setPrefWrapLength(IN_ROW * (THUMBNAIL + FRAME + 2));
    photos.addListener((ListChangeListener<ListedPhoto>) change -> follow(change, photos));
    add(photos);
    showIf(!photos.isEmpty());
  }

  private void follow(
      ListChangeListener.Change<? extends ListedPhoto> change, List<ListedPhoto> photos) {
    while (change.next()) {
      add(change.getAddedSubList());
    }
    showIf(!photos.isEmpty());
  }

  private void add(List<? extends ListedPhoto> photos) {
    photos.forEach(photo -> getChildren().add(thumbnail(photo)));
  }

  private void showIf(boolean filled) {
    setVisible(filled);
    setManaged(filled);
  }

  private Button thumbnail(ListedPhoto photo) {
    var picture = new ImageView(photo.thumbnail());
    picture.setViewport(SquareCut.of(photo.thumbnail()));
    picture.setFitWidth(THUMBNAIL);
    picture.setFitHeight(THUMBNAIL);
    var corners = new Rectangle(THUMBNAIL, THUMBNAIL);
    corners.setArcWidth(8);
    corners.setArcHeight(8);
    picture.setClip(corners);
    var button = new Button();
    button.setGraphic(picture);
    button.setId("thumbnail-" + photo.source().name().replaceAll("\\W+", "-"));
    button.getStyleClass().setAll("thumbnail");
    button.setAccessibleText(photo.source().name());
    button.setTooltip(new Tooltip(photo.source().name()));
    button.setOnAction(_ -> open.accept(photo.source()));
    workspace
        .photo()
        .subscribe(
            shown ->
                button.pseudoClassStateChanged(
                    SELECTED, shown.filter(p -> p.source().isSameAs(photo.source())).isPresent()));
    return button;
  }
}
