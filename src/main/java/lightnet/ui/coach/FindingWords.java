package lightnet.ui.coach;

import lightnet.cost.Finding;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** Guidelines and what breaks them in words. */
final class FindingWords {

  private FindingWords() {}

  static String title(Finding finding) {
    return Texts.text("coach.title." + finding.guideline(), finding.guideline().code());
  }

  static String rule(Finding finding) {
    return Texts.text("coach.rule." + finding.guideline());
  }

  /** Why there is nothing to try. */
  static String noRemedy(Finding finding) {
    return Texts.text("coach.none." + finding.guideline());
  }

  static String prediction(Finding finding) {
    return switch (finding) {
      case Finding.Widths(String layer, int in, int out, double measure, var _) ->
          Texts.text("coach.widths", layer, in, out, Percents.of(measure - 1));
      case Finding.Groups(String layer, int groups, double measure, var _) ->
          Texts.text("coach.groups", layer, groups, Numbers.significant(measure));
      case Finding.Fragments(var layers) ->
          Texts.text("coach.fragments", layers.size(), String.join(", ", layers));
      case Finding.Elementwise(double measure, var _) ->
          Texts.text("coach.elementwise", Percents.of(measure));
    };
  }
}
