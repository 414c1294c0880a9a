package lightnet.ui.drawer;

import lightnet.cost.Counting;
import lightnet.cost.Part;
import lightnet.cost.Words;
import lightnet.design.PrintedNumber.Fit;
import lightnet.ui.style.Texts;

/** The words of the window for explanations of published totals. */
final class PublishedWords implements Words {

  @Override
  public String phrase(Phrase phrase, Object... values) {
    return Texts.text("published.phrase." + phrase.name(), values);
  }

  @Override
  public String counting(Counting counting) {
    return Texts.text("published.counting." + counting.name());
  }

  @Override
  public String part(Part part) {
    return Texts.text("published.part." + part.name());
  }

  @Override
  public String fit(Fit fit) {
    return Texts.text("published.fit." + fit.name());
  }
}
