package lightnet.ui.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ListedPhoto;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Workspace;

/** The networks and photos that one can pick from. */
public final class LibraryView extends ScrollPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double THUMBNAIL = 46;

  private final Workspace workspace;
  private final Consumer<PhotoSource> open;

  /** Lists the workspace's photos; the handler is told which one is wanted. */
  public LibraryView(Workspace workspace, Consumer<PhotoSource> open, Node openButton) {
    this.workspace = workspace;
    this.open = open;
    setId("library");
    getStyleClass().add("library");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    Label own = Labels.caption(Texts.text("library.own"));
    Node ownGallery = gallery("own-photos", workspace.photos());
    own.visibleProperty().bind(ownGallery.visibleProperty());
    own.managedProperty().bind(ownGallery.visibleProperty());
    setContent(
        new VBox(
            8,
            Labels.caption(Texts.text("library.networks")),
            network(),
            Labels.caption(Texts.text("library.samples")),
            gallery("sample-photos", workspace.samples()),
            own,
            ownGallery,
            openButton));
    getContent().getStyleClass().add("library-column");
  }

  private Node network() {
    Label name = new Label();
    name.textProperty().bind(workspace.network().map(network -> network.design().name()));
    name.getStyleClass().add("library-item");
    name.setMaxWidth(Double.MAX_VALUE);
    return name;
  }

  private Node gallery(String id, ObservableList<ListedPhoto> photos) {
    var gallery = new FlowPane(3, 3);
    gallery.setId(id);
    gallery.setPrefWrapLength(3 * (THUMBNAIL + 11));
    photos.addListener(
        (ListChangeListener<ListedPhoto>)
            change -> {
              while (change.next()) {
                List<? extends ListedPhoto> added = change.getAddedSubList();
                added.forEach(photo -> gallery.getChildren().add(thumbnail(photo)));
              }
              show(gallery, !photos.isEmpty());
            });
    photos.forEach(photo -> gallery.getChildren().add(thumbnail(photo)));
    show(gallery, !photos.isEmpty());
    return gallery;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Node thumbnail(ListedPhoto photo) {
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
