package lightnet.ui.history;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lightnet.measure.MedianRatio;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** The change of a total since the document was kept: with its sign, exactly on hover. */
public final class ChangeLabel extends Label {
  private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
  private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");

  private final Total total;
  private final Tooltip tooltip = new Tooltip();

  /** A change that is not known yet. */
  public ChangeLabel(Total total) {
    this.total = total;
    setId("change-" + total.name().toLowerCase(Locale.ROOT));
    getStyleClass().add("change");
    setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(Bindings.isNotEmpty(textProperty()));
  }

  /** Shows how a count has changed. */
  public void show(long before, long now) {
    show(ChangeWords.signed((double) before, (double) now), Long.signum(now - before));
    setAccessibleText(ChangeWords.spoken((double) before, (double) now));
    String sign = now > before ? "+" : "−";
    explain(
        Texts.text(
            "change.exact", sign + Numbers.exact(Math.abs(now - before)), Numbers.exact(before)));
  }

  /** Shows how a measured time has changed; nothing where they were not measured in turn. */
  public void show(Optional<MedianRatio> ratio) {
    if (ratio.isEmpty()) {
      show("", 0);
      return;
    }
    MedianRatio known = ratio.get();
    int sign =
        switch (known.difference()) {
          case LONGER -> 1;
          case SHORTER -> -1;
          case NOT_SHOWN -> 0;
        };
    show(
        sign == 0 ? Texts.text("change.no-difference") : ChangeWords.signed(1, known.ratio()),
        sign);
    setAccessibleText(
        sign == 0 ? Texts.text("change.not-shown") : ChangeWords.spoken(1, known.ratio()));
    explain(
        Texts.text(
            "change.measured",
            Numbers.significant(known.ratio()),
            Numbers.significant(known.low()),
            Numbers.significant(known.high())));
  }

  private void explain(String words) {
    tooltip.setText(words);
    setTooltip(tooltip);
  }

  /** Shows nothing, where what is counted is no whole network. */
  public void hide() {
    show("", 0);
  }

  /** A larger receptive field is neither better nor worse. */
  private void show(String words, int sign) {
    setText(words);
    pseudoClassStateChanged(MORE, sign > 0 && total != Total.FIELD);
    pseudoClassStateChanged(LESS, sign < 0 && total != Total.FIELD);
  }
}
