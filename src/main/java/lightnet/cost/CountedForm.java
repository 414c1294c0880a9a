package lightnet.cost;

import java.util.List;
import lightnet.design.DesignChange;

/** The form of a network in which a source may have counted it. */
public sealed interface CountedForm {

  /** As its preset has it at the figure's parameters. */
  record AsPreset() implements CountedForm {}

  /**
   * With another number of classes.
   *
   * @param classes of the source's classifier
   */
  record OtherClasses(int classes) implements CountedForm {}

  /**
   * With another value of a choice that the preset offers, such as the unit of another
   * implementation.
   *
   * @param parameter the choice
   * @param value the other value
   */
  record OtherChoice(String parameter, String value) implements CountedForm {}

  /**
   * With other blocks.
   *
   * @param name of the form
   * @param see where it was found or reported, may be empty
   * @param changes what is different
   */
  record OtherBlocks(String name, String see, List<DesignChange> changes) implements CountedForm {
    public OtherBlocks {
      changes = List.copyOf(changes);
    }
  }
}
