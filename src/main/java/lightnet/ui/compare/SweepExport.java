package lightnet.ui.compare;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import lightnet.report.Reports.Kind;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers a sweep as files for others: a page, samples, a table, charts. */
final class SweepExport extends MenuButton {
  static final String ID = "sweep-export";

  SweepExport(Consumer<Kind> export) {
    super(Texts.text("sweep.export"), new FontIcon(Feather.SHARE));
    setId(ID);
    setTooltip(new Tooltip(Texts.text("sweep.export.tip")));
    for (Kind kind : Kind.values()) {
      var item = new MenuItem(Texts.text("sweep.export." + kind));
      item.setId(ID + "-" + kind);
      item.setOnAction(_ -> export.accept(kind));
      getItems().add(item);
    }
  }
}
