package lightnet.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.design.PresetException;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.TrainedOffers;
import lightnet.ui.workspace.TrainedOffers.Offer;
import lightnet.ui.workspace.Workspace;

/** Says why the shown network's answers are none, or doubtful, and which networks were trained. */
final class UntrainedNotice extends VBox {
  private final Workspace workspace;
  private final Consumer<ShownNetwork> open;
  private final WeightsOffer official;
  private final Label what = Labels.heading("");
  private final Label why = new Label();
  private final VBox offers = new VBox();
  private final VBox help = new VBox(3);
  private List<Offer> shown = List.of();

  /** A notice; the handler opens a trained network. */
  UntrainedNotice(Workspace workspace, Consumer<ShownNetwork> open, WeightsOffer official) {
    super(3);
    this.official = official;
    this.workspace = workspace;
    this.open = open;
    setId("untrained");
    getStyleClass().add("notice");
    what.setId("untrained-what");
    why.setId("untrained-why");
    why.setWrapText(true);
    help.getChildren().addAll(official, offers);
    getChildren().addAll(what, why, help);
  }

  /** Fills in what there is instead of a network. */
  void show(ShownNetwork network) {
    official.show(network);
    List<Offer> near = TrainedOffers.near(network, workspace.presets());
    if (near.equals(shown)) {
      return;
    }
    shown = near;
    offers.getChildren().clear();
    if (!near.isEmpty()) {
      offers.getChildren().add(Labels.muted(Texts.text("untrained.instead")));
    }
    for (Offer offer : near) {
      var link = new Hyperlink(offer.words());
      link.setMnemonicParsing(false);
      link.setId("open-trained-" + near.indexOf(offer));
      link.setWrapText(true);
      link.setOnAction(_ -> open(offer));
      offers.getChildren().add(link);
    }
  }

  /** Says what speaks against the answers. */
  void tell(Doubt doubt) {
    what.setText(doubt.what());
    why.setText(doubt.why());
    boolean isNone = doubt.grade() == Doubt.Grade.NO_ANSWER;
    help.setVisible(isNone);
    help.setManaged(isNone);
  }

  private void open(Offer offer) {
    try {
      open.accept(ShownNetwork.of(offer.preset(), offer.parameters()));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }
}
