package lightnet.design;

import lightnet.block.BlockField;

/** Values of blocks' parameters as people write them. */
public final class FieldValue {

  private FieldValue() {}

  /**
   * A value from its word.
   *
   * @return an {@link Integer} or the enum's value
   * @throws PresetException if the parameter cannot take it, with a sentence on what it can
   */
  public static Object of(BlockField field, String word) throws PresetException {
    return switch (field.type()) {
      case BlockField.Type.WholeNumber _ -> {
        if (!word.matches("[0-9]{1,9}")) {
          throw new PresetException(
              "%s is a whole number, not '%s'.".formatted(field.name(), word));
        }
        yield Integer.valueOf(word);
      }
      case BlockField.Type.OneOf choice ->
          choice
              .named(word)
              .orElseThrow(
                  () ->
                      new PresetException(
                          "%s cannot be '%s'; it can be %s."
                              .formatted(field.name(), word, String.join(", ", choice.words()))));
    };
  }
}
