package lightnet.ui.number;

import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.Computation.Read;
import lightnet.arithmetic.Correction;
import lightnet.flow.number.NumberSheet.Step;
import lightnet.flow.number.NumberSheet.Step.Rank;
import lightnet.ui.style.Texts;

/** From the sum to the result, a line for each step. */
final class CalculationSteps {

  private CalculationSteps() {}

  static List<Step> of(Computation computation) {
    List<Step> steps = new ArrayList<>();
    switch (computation) {
      case Computation.WeightedSum sum -> {
        steps.add(used(Texts.text("number.sum"), sum.sum()));
        switch (sum.correction()) {
          case Correction.None _ -> {}
          case Correction.Bias(double bias) -> steps.add(used(Texts.text("number.bias"), bias));
          case Correction.BatchNormalisation(double factor, double offset) -> {
            steps.add(used(Texts.text("number.bn-factor"), factor));
            steps.add(used(Texts.text("number.bn-offset"), offset));
          }
        }
        steps.add(result(Texts.text("number.linear"), sum));
      }
      case Computation.Pooled pooled -> {
        switch (pooled.kind()) {
          case AVERAGE -> {
            double sum = pooled.read().stream().mapToDouble(Read::value).sum();
            steps.add(used(Texts.text("number.sum"), sum));
            steps.add(used(Texts.text("number.divided"), pooled.counted()));
            steps.add(result(Texts.text("number.is-mean"), pooled));
          }
          case MAX -> steps.add(result(Texts.text("number.is-max"), pooled));
        }
      }
      case Computation.Mapped mapped -> {
        steps.add(used(Texts.text("number.input"), mapped.read().value()));
        steps.add(result(Texts.text("number.is-result"), mapped));
      }
      case Computation.Sum sum -> {
        sum.read()
            .forEach(read -> steps.add(used(CalculationParts.nameOf(read.tensor()), read.value())));
        steps.add(result(Texts.text("number.is-sum"), sum));
      }
      case Computation.Gated gated -> {
        steps.add(used(Texts.text("number.value"), gated.read().value()));
        steps.add(used(Texts.text("number.by-gate"), gated.gate().value()));
        steps.add(result(Texts.text("number.is-result"), gated));
      }
      case Computation.Passed passed -> steps.add(result(Texts.text("number.passed"), passed));
      case Computation.Probability probability -> {
        double largest = probability.largest();
        double sum =
            probability.all().stream().mapToDouble(r -> Math.exp(r.value() - largest)).sum();
        steps.add(used(Texts.text("number.power"), Math.exp(probability.read().value() - largest)));
        steps.add(used(Texts.text("number.by-powers"), sum));
        steps.add(result(Texts.text("number.is-probability"), probability));
      }
    }
    return steps;
  }

  private static Step used(String name, double value) {
    return new Step(name, value, Rank.USED);
  }

  private static Step result(String name, Computation computation) {
    return new Step(name, computation.result(), Rank.RESULT);
  }
}
