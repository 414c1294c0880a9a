package lightnet.cost;

import lightnet.design.PrintedNumber.Fit;

/** The words of an explanation; whoever shows it has its own. */
public interface Words {

  /** A phrase with its values filled in; numbers come as texts. */
  String phrase(Phrase phrase, Object... values);

  /** What a way of counting is called. */
  String counting(Counting counting);

  /** What a part is called. */
  String part(Part part);

  /** What became of the digits, such as {@code rounded to}. */
  String fit(Fit fit);

  /** The phrases, with what is filled in. */
  enum Phrase {
    /** The first step for parameters: our count. */
    OUR_PARAMS,
    /** The first step for multiply-adds: our count. */
    OUR_MADDS,
    /** A step: the form of the network, the count. */
    FORM,
    /** A form: number of classes. */
    CLASSES,
    /** A form: parameter, value. */
    CHOICE,
    /** Where a form was reported: the place. */
    SEE,
    /** A change: field, value, value before, block. */
    CHANGED,
    /** A change: the blocks that are not there. */
    LEFT_OUT,
    /** A change: kind of the new block, block that follows it. */
    ADDED,
    /** A change: kind of the blocks instead, blocks. */
    REPLACED,
    /** A step: what is added, part, count. */
    PLUS,
    /** A step: how often, what is added, part, count. */
    PLUS_TIMES,
    /** A step: what is left out, part, count. */
    MINUS,
    /** A step: how often, what is left out, part, count. */
    MINUS_TIMES,
    /** The conclusion: our count, what became of its digits, printed number. */
    AGREES,
    /** The conclusion: our count, all digits of which were printed. */
    AGREES_EXACTLY,
    /** The conclusion: the way, its count, all digits of which were printed. */
    AGREES_EXACTLY_BY,
    /** The conclusion: the way, its count, what became of its digits, printed number. */
    AGREES_BY,
    /** Added to a conclusion: figures that the way gives, figures of the source. */
    SUPPORT,
    /** The conclusion: printed number, nearest way, its count, by how much it is too small. */
    OPEN_TOO_SMALL,
    /** The conclusion: printed number, nearest way, its count, by how much it is too large. */
    OPEN_TOO_LARGE,
    /** The conclusion: printed number, reason. */
    UNCOUNTABLE
  }
}
