package lightnet.cost;

import java.util.ArrayList;
import java.util.List;
import lightnet.cost.FigureCounts.FormCounts;

/**
 * A way in which a source may have counted its networks.
 *
 * @param form the form's key, the same for all figures of the source
 * @param counting what it counts
 */
record Way(String form, Counting counting) {

  static Way of(CountedForm form, Counting counting) {
    return new Way(key(form), counting);
  }

  private static String key(CountedForm form) {
    return switch (form) {
      case CountedForm.AsPreset _ -> "";
      case CountedForm.OtherClasses _ -> "classes";
      case CountedForm.OtherChoice(String parameter, String value) -> parameter + "=" + value;
      case CountedForm.OtherBlocks(String name, String _, var _) -> name;
    };
  }

  /**
   * This way for one figure.
   *
   * @param way that it is
   * @param account from our count
   * @param strangeness the higher, the less is a way thought of first
   */
  record Taken(Way way, Account account, int strangeness) {
    long exact() {
      return account.exact();
    }

    boolean isUsual() {
      return way.counting().isUsual();
    }
  }

  /** All ways for a figure. */
  static List<Taken> all(FigureCounts counts, Quantity quantity) {
    List<Taken> ways = new ArrayList<>();
    List<Counting> countings = Counting.of(quantity);
    for (FormCounts form : counts.forms()) {
      for (int i = 0; i < countings.size(); i++) {
        Counting counting = countings.get(i);
        int strangeness = (counting.isUsual() ? 0 : 1000) + 100 * farness(form.form()) + i;
        ways.add(
            new Taken(
                of(form.form(), counting),
                new Account(form.form(), counting, steps(counts, form, counting, quantity)),
                strangeness));
      }
    }
    return ways;
  }

  private static int farness(CountedForm form) {
    return switch (form) {
      case CountedForm.OtherClasses _ -> 0;
      case CountedForm.AsPreset _ -> 1;
      case CountedForm.OtherBlocks _ -> 2;
      case CountedForm.OtherChoice _ -> 3;
    };
  }

  private static List<Step> steps(
      FigureCounts counts, FormCounts form, Counting counting, Quantity quantity) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Ours(quantity.ours(counts.ours())));
    long total = quantity.ours(form.parts());
    switch (form.form()) {
      case CountedForm.AsPreset _ -> {}
      case CountedForm.OtherClasses _ -> steps.add(new Step.OfForm(form.form(), total));
      case CountedForm.OtherChoice _, CountedForm.OtherBlocks _ -> {
        FormCounts first = counts.forms().getFirst();
        if (first.form() instanceof CountedForm.OtherClasses classes) {
          steps.add(new Step.OfForm(classes, quantity.ours(first.parts())));
        }
        steps.add(new Step.OfForm(form.form(), total));
      }
    }
    for (Counting.Term term : counting.terms()) {
      long each = form.parts().of(term.part());
      if (each != 0) {
        total += term.times() * each;
        steps.add(new Step.OfPart(term.part(), term.times(), each, total));
      }
    }
    return steps;
  }
}
