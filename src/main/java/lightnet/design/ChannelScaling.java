package lightnet.design;

import java.util.List;
import java.util.Map;

/**
 * How a preset's channel counts follow from its width.
 *
 * @param rule by which products are rounded
 * @param divisor of the rule
 * @param unscaled fields, as {@code name.field}, whose counts are those of each width already
 * @param ratioOfInput fields that keep their ratio to the block's input
 * @param unscaledBelow1 fields that widths below 1 leave as they are
 */
record ChannelScaling(
    WidthRule rule,
    int divisor,
    List<String> unscaled,
    Setting<List<String>> ratioOfInput,
    Setting<List<String>> unscaledBelow1) {

  /**
   * A field's channels at a width.
   *
   * @param field as {@code name.field}
   * @param unscaledInput channels of the block's input at width 1
   * @param input channels of the block's input at this width
   */
  int scaled(
      String field,
      int channels,
      double width,
      Map<String, String> values,
      int unscaledInput,
      int input) {
    if (ratioOfInput.at(values).contains(field)) {
      return rule.scale(input * ((double) channels / unscaledInput), 1, divisor);
    }
    boolean kept =
        width == 1
            || unscaled.contains(field)
            || (width < 1 && unscaledBelow1.at(values).contains(field));
    return kept ? channels : rule.scale(channels, width, divisor);
  }
}
