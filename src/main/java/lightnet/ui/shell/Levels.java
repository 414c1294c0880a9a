package lightnet.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lightnet.drawing.Frame;
import lightnet.ui.block.BlockView;
import lightnet.ui.network.NetworkView;
import lightnet.ui.number.NumberView;
import lightnet.ui.operator.OperatorView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Motion;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/** The network, or what is inside of it, with the way back up. */
public final class Levels extends StackPane {
  private final Workspace workspace;
  private final Inference inference;
  private final Node network;
  private final BorderPane inside = new BorderPane();
  private final HBox crumbs = new HBox(6);
  private final Passage passage = new Passage();
  private Place shown = new Place.WholeNetwork();

  /** Levels above which the whole network stands. */
  public Levels(Workspace workspace, Inference inference, Node network) {
    this.workspace = workspace;
    this.inference = inference;
    this.network = network;
    setId("levels");
    inside.getStyleClass().add("inside");
    crumbs.setId("crumbs");
    crumbs.getStyleClass().add("crumbs");
    crumbs.setAlignment(Pos.CENTER_LEFT);
    inside.setTop(crumbs);
    getChildren().addAll(network, inside, passage);
    workspace.place().subscribe(this::show);
  }

  private void show(Place place) {
    passage.end();
    Place before = shown;
    Optional<Image> picture = moves(before, place) ? Optional.of(picture()) : Optional.empty();
    Optional<Frame> part = Parts.of(before, place, this);
    shown = place;
    boolean whole = place instanceof Place.WholeNetwork;
    network.setVisible(whole);
    inside.setVisible(!whole);
    inside.setCenter(view(place).orElse(null));
    fillCrumbs(place);
    if (whole) {
      before.blockPath().ifPresent(this::focusCard);
    }
    if (picture.isPresent() && before.depth() > place.depth()) {
      passage.close(picture.get(), () -> Parts.of(place, before, this));
    } else if (picture.isPresent() && part.isPresent()) {
      passage.open(picture.get(), part.get());
    }
  }

  /** Whether one sees how one goes deeper or up. */
  private boolean moves(Place before, Place after) {
    return workspace.motion().get() == Motion.FULL
        && before.depth() != after.depth()
        && getScene() != null
        && getScene().getWindow() != null
        && getScene().getWindow().isShowing();
  }

  private Image picture() {
    var parameters = new SnapshotParameters();
    parameters.setViewport(new Rectangle2D(0, 0, getWidth(), getHeight()));
    return snapshot(parameters, null);
  }

  /** The keys go where one has been. */
  private void focusCard(String block) {
    Node card = network.lookup("#" + NetworkView.cardId(block));
    if (card != null) {
      card.requestFocus();
    }
  }

  private Optional<Node> view(Place place) {
    return switch (place) {
      case Place.WholeNetwork _ -> Optional.empty();
      case Place.InBlock(String block) -> Optional.of(new BlockView(workspace, block));
      case Place.InOperator(String block, String layer) ->
          Optional.of(new OperatorView(workspace, block, layer, inference::time));
      case Place.AtValue value -> Optional.of(numberView(value));
    };
  }

  /** Another value of the same layer is shown in the view that stands there already. */
  private Node numberView(Place.AtValue value) {
    if (inside.getCenter() instanceof NumberView shown && shown.isOf(value.layer())) {
      shown.show(value.at());
      return shown;
    }
    return new NumberView(workspace, value.block(), value.layer(), value.at());
  }

  private void fillCrumbs(Place place) {
    List<Node> nodes = new ArrayList<>();
    Optional<Place> above = Optional.of(place);
    while (above.isPresent()) {
      Place here = above.get();
      nodes.addFirst(here.equals(place) ? Labels.heading(words(here)) : link(here));
      above = here.up();
      if (above.isPresent()) {
        nodes.addFirst(new Label("›"));
      }
    }
    crumbs.getChildren().setAll(nodes);
  }

  private Hyperlink link(Place place) {
    var link = new Hyperlink(words(place));
    link.setOnAction(_ -> workspace.goTo(place));
    return link;
  }

  private String words(Place place) {
    ShownNetwork shown = workspace.network().get();
    return switch (place) {
      case Place.WholeNetwork _ -> shown.design().name();
      case Place.InBlock(String block) -> block.replace("/", " / ");
      case Place.InOperator(String block, String layer) -> layer.substring(block.length() + 1);
      case Place.AtValue(String _, String _, var at) ->
          Texts.text("place.value", at.channel(), at.row(), at.column());
    };
  }
}
