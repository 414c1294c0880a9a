package lightnet.cli;

import lightnet.cost.Counting;
import lightnet.cost.Part;
import lightnet.cost.Words;
import lightnet.design.PrintedNumber.Fit;

/** The words of the command line. */
final class EnglishWords implements Words {

  @Override
  public String phrase(Phrase phrase, Object... values) {
    return pattern(phrase).formatted(values);
  }

  private static String pattern(Phrase phrase) {
    return switch (phrase) {
      case OUR_PARAMS -> "%s trainable params, as we count";
      case OUR_MADDS -> "%s multiply-adds with the classifier, as we count";
      case FORM -> "%2$s %1$s";
      case CLASSES -> "with %s classes";
      case CHOICE -> "with %s %s";
      case SEE -> "(see %s)";
      case CHANGED -> "with %s %s instead of %s in %s";
      case LEFT_OUT -> "without %s";
      case ADDED -> "with a further %s before %s";
      case REPLACED -> "with %s instead of %s";
      case PLUS -> "+ %s %s = %s";
      case PLUS_TIMES -> "+ %s x %s %s = %s";
      case MINUS -> "- %s %s = %s";
      case MINUS_TIMES -> "- %s x %s %s = %s";
      case AGREES -> "Our %s, %s %s.";
      case AGREES_EXACTLY -> "Our %s, to the last digit.";
      case AGREES_EXACTLY_BY -> "Counted %s: %s, to the last digit.";
      case AGREES_BY -> "Counted %s: %s, %s %s.";
      case SUPPORT -> "That way gives %d of the %d figures of this source.";
      case OPEN_TOO_SMALL ->
          "Open: no way of counting gives %s. The nearest, %s, gives %s, which is %s too few.";
      case OPEN_TOO_LARGE ->
          "Open: no way of counting gives %s. The nearest, %s, gives %s, which is %s too many.";
      case UNCOUNTABLE -> "%s cannot be compared. %s";
    };
  }

  @Override
  public String counting(Counting counting) {
    return switch (counting) {
      case TRAINABLE -> "as trainable params";
      case WEIGHTS -> "as weights alone";
      case WITH_BN_STATS -> "with the statistics of batch normalisation";
      case FOLDED -> "with batch normalisation folded";
      case WITHOUT_CLASSIFIER_BIASES -> "without the classifier's biases";
      case THREE_VECTORS -> "with three of the four vectors of batch normalisation";
      case WEIGHTS_WITHOUT_CLASSIFIER -> "as weights without the classifier";
      case WITH_CLASSIFIER -> "with the classifier";
      case WITHOUT_CLASSIFIER -> "without the classifier";
      case WITH_BIASES -> "with one for each bias that is added";
      case WITH_BATCH_NORM -> "with two for each value that is normalised";
      case WITH_OUTPUTS -> "with one for each output value";
      case WITHOUT_FIRST -> "without the first convolution";
      case DOUBLED -> "with multiplications and additions by themselves";
      case DOUBLED_WITH_OUTPUTS ->
          "with multiplications and additions by themselves, and two for each output value";
      case WITH_ACTIVATIONS -> "with one for each activation, pooled value and bias";
    };
  }

  @Override
  public String part(Part part) {
    return switch (part) {
      case WEIGHTS -> "weights";
      case BIASES -> "biases";
      case NORMALISED_CHANNELS -> "channels with batch normalisation";
      case CLASSIFIER_WEIGHTS -> "weights of the classifier";
      case CLASSIFIER_BIASES -> "biases of the classifier";
      case MADDS -> "multiply-adds";
      case CLASSIFIER_MADDS -> "multiply-adds of the classifier";
      case FIRST_MADDS -> "multiply-adds of the first convolution";
      case BIASED_VALUES -> "values that a bias is added to";
      case NORMALISED_VALUES -> "normalised values";
      case OUTPUT_VALUES -> "output values of convolutions and dense layers";
      case ACTIVATED_VALUES -> "activated values";
      case POOLED_VALUES -> "pooled values";
    };
  }

  @Override
  public String fit(Fit fit) {
    return switch (fit) {
      case EXACT -> "exactly";
      case ROUNDED -> "rounded to";
      case CUT -> "cut to";
      case ROUNDED_UP -> "rounded up to";
    };
  }
}
