package lightnet.ui.compare;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import lightnet.report.Reports.Kind;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers a result as files for others: reports, samples, a table, charts. */
final class ExportButton extends MenuButton {
  static final String ID = "race-export";

  ExportButton(Consumer<Kind> export) {
    super(Texts.text("compare.export"), new FontIcon(Feather.SHARE));
    setId(ID);
    setTooltip(new Tooltip(Texts.text("compare.export.tip")));
    for (Kind kind : Kind.values()) {
      var item = new MenuItem(Texts.text("export." + kind));
      item.setId("export-" + kind);
      item.setOnAction(_ -> export.accept(kind));
      getItems().add(item);
    }
  }
}
