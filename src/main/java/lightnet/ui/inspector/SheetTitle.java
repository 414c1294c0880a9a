package lightnet.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;

/** What a sheet is about, with a few words below. */
final class SheetTitle extends VBox {
  private final Label heading = Labels.heading("");

  SheetTitle() {
    super(2);
    heading.setId("inspector-title");
    heading.setWrapText(true);
    getChildren().add(heading);
  }

  void show(String name, String... details) {
    heading.setText(name);
    int before = getChildren().size() - 1;
    for (int i = before; i < details.length; i++) {
      getChildren().add(Labels.muted(""));
    }
    getChildren().remove(details.length + 1, getChildren().size());
    for (int i = 0; i < details.length; i++) {
      ((Label) getChildren().get(i + 1)).setText(details[i]);
    }
  }
}
