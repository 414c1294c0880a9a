package lightnet.ui.coach;

import java.util.stream.Collectors;
import lightnet.cost.Totals;
import lightnet.edit.Remedy;
import lightnet.ui.style.Texts;

/** What is changed and compared, in words. */
final class RemedyWords {

  private RemedyWords() {}

  static String of(Remedy remedy, Totals before, Totals after) {
    String what =
        switch (remedy.purpose()) {
          case ADVICE -> Texts.text("coach.advice", changes(remedy));
          case EXPERIMENT -> Texts.text("coach.experiment", changes(remedy));
        };
    String compared =
        remedy.blocks().size() == 1
            ? Texts.text("coach.compared.one")
            : Texts.text(
                "coach.compared.several",
                remedy.blocks().size(),
                remedy.blocks().getFirst(),
                remedy.blocks().getLast());
    return what
        + " "
        + compared
        + " "
        + Texts.text(
            "coach.compared.cost",
            Percents.of((double) after.madds() / before.madds()),
            Percents.of((double) all(after) / all(before)));
  }

  /** As the inspector and the table of layers count both. */
  private static long all(Totals totals) {
    return totals.memoryAccess() + totals.memoryAccessElementwise();
  }

  static String changes(Remedy remedy) {
    return remedy.changes().stream()
        .map(
            change ->
                Texts.text(
                    "coach.change", change.field().replace('-', ' '), change.from(), change.to()))
        .collect(Collectors.joining(", "));
  }
}
