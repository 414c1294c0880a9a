package lightnet.design;

import java.util.List;

/** What can be chosen of a preset. Values are texts as they are written on the command line. */
public sealed interface PresetParameter permits ParameterRange, ParameterChoice {

  /** What stands when nothing is said. */
  String defaultValue();

  /** The values to choose from; a range has others in between. */
  List<String> offered();

  /**
   * A value in the form in which {@link #offered} has it: {@code 1} for {@code 1.0}.
   *
   * @throws PresetException if it cannot be taken, with the rest of a sentence that begins with the
   *     parameter's name
   */
  String checked(String value) throws PresetException;
}
