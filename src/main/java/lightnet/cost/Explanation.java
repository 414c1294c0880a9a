package lightnet.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.cost.Words.Phrase;
import lightnet.design.DesignChange;
import lightnet.design.PrintedNumber.Fit;

/**
 * A verdict in words.
 *
 * @param conclusion one or two sentences
 * @param steps from our count to the published one, a line each
 */
public record Explanation(String conclusion, List<String> steps) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  /** Explains a verdict on a total. */
  public static Explanation of(Verdict verdict, Quantity quantity, Words words) {
    return switch (verdict) {
      case Verdict.Agrees(var printed, Account account, var fit) ->
          new Explanation(
              fit == Fit.EXACT
                  ? words.phrase(Phrase.AGREES_EXACTLY, number(account.exact()))
                  : words.phrase(
                      Phrase.AGREES, number(account.exact()), words.fit(fit), printed.text()),
              List.of());
      case Verdict.AgreesBy(var printed, Account account, var fit, var support) ->
          new Explanation(
              (fit == Fit.EXACT
                      ? words.phrase(
                          Phrase.AGREES_EXACTLY_BY, way(account, words), number(account.exact()))
                      : words.phrase(
                          Phrase.AGREES_BY,
                          way(account, words),
                          number(account.exact()),
                          words.fit(fit),
                          printed.text()))
                  + (support.all() > 1
                      ? " " + words.phrase(Phrase.SUPPORT, support.given(), support.all())
                      : ""),
              steps(account, quantity, words));
      case Verdict.Open(var printed, Account nearest, BigDecimal difference) ->
          new Explanation(
              words.phrase(
                  difference.signum() > 0 ? Phrase.OPEN_TOO_SMALL : Phrase.OPEN_TOO_LARGE,
                  printed.text(),
                  way(nearest, words),
                  number(nearest.exact()),
                  number(difference.abs().longValue())),
              steps(nearest, quantity, words));
      case Verdict.Uncountable(var printed, String reason) ->
          new Explanation(words.phrase(Phrase.UNCOUNTABLE, printed.text(), reason), List.of());
    };
  }

  private static String way(Account account, Words words) {
    String form = form(account.form(), words);
    String counting = words.counting(account.counting());
    if (form.isEmpty()) {
      return counting;
    }
    return account.counting().terms().isEmpty() ? form : form + ", " + counting;
  }

  private static String form(CountedForm form, Words words) {
    return switch (form) {
      case CountedForm.AsPreset _ -> "";
      case CountedForm.OtherClasses(int classes) -> words.phrase(Phrase.CLASSES, number(classes));
      case CountedForm.OtherChoice(String parameter, String value) ->
          words.phrase(Phrase.CHOICE, parameter, value);
      case CountedForm.OtherBlocks(String _, String see, List<DesignChange> changes) ->
          see.isEmpty()
              ? changes(changes, words)
              : changes(changes, words) + " " + words.phrase(Phrase.SEE, see);
    };
  }

  private static String changes(List<DesignChange> changes, Words words) {
    List<String> texts = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (DesignChange change : changes) {
      switch (change) {
        case DesignChange.Changed(String block, String field, String before, String after) ->
            texts.add(words.phrase(Phrase.CHANGED, field, after, before, block));
        case DesignChange.LeftOut(String block) -> leftOut.add(block);
        case DesignChange.Added(String kind, String before) ->
            texts.add(words.phrase(Phrase.ADDED, kind, before));
        case DesignChange.Replaced(String block, String kind) ->
            texts.add(words.phrase(Phrase.REPLACED, kind, block));
      }
    }
    if (!leftOut.isEmpty()) {
      texts.add(words.phrase(Phrase.LEFT_OUT, String.join(", ", leftOut)));
    }
    return String.join(", ", texts);
  }

  private static List<String> steps(Account account, Quantity quantity, Words words) {
    return account.steps().size() == 1
        ? List.of()
        : account.steps().stream().map(step -> step(step, quantity, words)).toList();
  }

  private static String step(Step step, Quantity quantity, Words words) {
    String total = number(step.total());
    return switch (step) {
      case Step.Ours _ ->
          words.phrase(
              switch (quantity) {
                case PARAMS -> Phrase.OUR_PARAMS;
                case MADDS -> Phrase.OUR_MADDS;
              },
              total);
      case Step.OfForm(CountedForm form, long _) ->
          words.phrase(Phrase.FORM, form(form, words), total);
      case Step.OfPart(Part part, int times, long each, long _) -> {
        String name = words.part(part);
        String once = number(each);
        int often = Math.abs(times);
        yield often == 1
            ? words.phrase(times > 0 ? Phrase.PLUS : Phrase.MINUS, once, name, total)
            : words.phrase(
                times > 0 ? Phrase.PLUS_TIMES : Phrase.MINUS_TIMES, often, once, name, total);
      }
    };
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
