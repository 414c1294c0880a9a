package lightnet.ui.inspector;

import java.util.Optional;
import lightnet.runtime.Classification;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.WeightsWords;
import lightnet.weights.Provenance;

/**
 * Why what a network says of a photo is no answer, or one that may be wrong.
 *
 * @param grade how much it is worth
 * @param what in a few words
 * @param why in a sentence
 */
record Doubt(Grade grade, String what, String why) {

  /** How much an answer is worth. */
  enum Grade {
    /** Nothing. */
    NO_ANSWER,
    /** It may be right. */
    MAY_BE_WRONG
  }

  /** What speaks against the answer of a network with these weights. */
  static Optional<Doubt> of(Provenance weights, Optional<Classification> said) {
    return of(weights).or(() -> said.filter(Classification::isUndecided).map(Doubt::undecided));
  }

  private static Doubt undecided(Classification said) {
    return noAnswer(
        Texts.text("doubt.undecided.what"),
        Texts.text(said.hasProbabilities() ? "doubt.undecided.why" : "doubt.no-numbers.why"));
  }

  private static Optional<Doubt> of(Provenance weights) {
    return switch (weights) {
      case Provenance.Trained _, Provenance.InFile _ -> Optional.empty();
      case Provenance.Random _ -> Optional.of(untrained());
      case Provenance.Lost(String reason, long _) ->
          Optional.of(
              noAnswer(Texts.text("doubt.lost.what"), Texts.text("doubt.lost.why", reason)));
      case Provenance.Kept kept when kept.random() > 0 -> Optional.of(partly(kept));
      case Provenance.Kept kept when kept.isRandom() -> Optional.of(untrained());
      case Provenance.Kept kept ->
          Optional.of(
              new Doubt(
                  Grade.MAY_BE_WRONG,
                  Texts.text("doubt.elsewhere.what"),
                  Texts.text("doubt.elsewhere.why", WeightsWords.briefly(kept.from()))));
    };
  }

  private static Doubt untrained() {
    return noAnswer(Texts.text("doubt.untrained.what"), Texts.text("doubt.untrained.why"));
  }

  private static Doubt partly(Provenance.Kept kept) {
    return noAnswer(
        Texts.text("doubt.partly.what", kept.random(), kept.layers()),
        Texts.text("doubt.partly.why", WeightsWords.briefly(kept.from())));
  }

  private static Doubt noAnswer(String what, String why) {
    return new Doubt(Grade.NO_ANSWER, what, why);
  }
}
