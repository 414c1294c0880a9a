package lightnet.ui.document;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import lightnet.export.ExportFormat;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers the shown network as a file for others, in every format. */
public final class ExportMenu extends MenuButton {

  /** A menu that exports as what is chosen. */
  public ExportMenu(Consumer<ExportFormat> export) {
    super(Texts.text("document.export"), new FontIcon(Feather.SHARE));
    setId("export-network");
    setAccessibleText(Texts.text("document.export.tip"));
    setTooltip(new Tooltip(Texts.text("document.export.tip")));
    for (ExportFormat format : ExportFormat.values()) {
      var item = new MenuItem(Texts.text("document.export." + format));
      item.setId("export-network-" + format);
      item.setMnemonicParsing(false);
      item.setOnAction(
          _ -> {
            // the system's dialog would leave it open behind itself
            hide();
            export.accept(format);
          });
      getItems().add(item);
    }
  }

  /** Opens it for the keyboard. */
  public void open() {
    requestFocus();
    show();
  }
}
