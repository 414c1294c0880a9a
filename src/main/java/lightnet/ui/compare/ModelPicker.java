package lightnet.ui.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.edit.Version;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** All networks that one can choose, with a field that finds some of them. */
final class ModelPicker extends VBox {
  private final Workspace workspace;
  private final Desk desk;
  private final Consumer<Version> add;
  private final Label words = Labels.muted("");
  private final TextField search = new TextField();
  private final ListView<Offer> list = new ListView<>();

  ModelPicker(Workspace workspace, Desk desk, Consumer<Version> add) {
    super(6);
    this.workspace = workspace;
    this.desk = desk;
    this.add = add;
    setId("model-picker");
    getStyleClass().add("compare-card");
    search.setId("offer-search");
    search.setPromptText(Texts.text("library.search"));
    search.setAccessibleText(Texts.text("library.search"));
    search.textProperty().subscribe((_, _) -> fill());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    list.setId("offers");
    list.setAccessibleText(Texts.text("compare.offers"));
    list.getStyleClass().add("offers");
    list.setPlaceholder(new Label(Texts.text("compare.no-offer")));
    list.setCellFactory(_ -> new OfferCell());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            addSelected();
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(Labels.heading(Texts.text("compare.pick")), words, search, list);
    desk.documents().subscribe(this::fill);
    desk.document().subscribe(_ -> fill());
    workspace.ownNetworks().subscribe(this::fill);
    fill();
  }

  /** Lets one type what to look for. */
  void search() {
    search.requestFocus();
    search.selectAll();
  }

  /** Says what choosing one does. */
  void say(String sentence) {
    words.setText(sentence);
  }

  private void fill() {
    List<Offer> found =
        Offer.of(workspace, desk).stream()
            .filter(offer -> offer.isFound(search.getText()))
            .toList();
    if (!list.getItems().equals(found)) {
      list.getItems().setAll(found);
      list.getSelectionModel().selectFirst();
    }
  }

  private void onSearchKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> list.requestFocus();
      case ENTER -> addSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void addSelected() {
    Offer selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      add.accept(selected.version());
    }
  }

  /** A name, with what is said of it. A click adds it. */
  private final class OfferCell extends ListCell<Offer> {

    OfferCell() {
      // as wide as the list, whatever the words
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
              addSelected();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      if (empty || offer == null) {
        setGraphic(null);
        setAccessibleText("");
        setId("");
      } else {
        setId(offer.id());
        setAccessibleText(Texts.text("compare.add", offer.name(), offer.details()));
        Label name = new Label(offer.name());
        Label details = new Label(offer.details());
        details.getStyleClass().add("small");
        details.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var family = new Label(offer.group());
        family.getStyleClass().add("small");
        name.setMinWidth(USE_PREF_SIZE);
        family.setMinWidth(USE_PREF_SIZE);
        setGraphic(new VBox(new HBox(8, name, space, family), details));
      }
    }
  }
}
