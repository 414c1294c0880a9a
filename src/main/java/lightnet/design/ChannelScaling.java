package lightnet.design;

/** A width multiplier with the rule by which its channel counts are rounded. */
record ChannelScaling(WidthRule rule, int divisor, double width) {

  int channels(int base, BlockRow.Scaled scaled) {
    double effective =
        switch (scaled) {
          case ALWAYS -> width;
          case AT_LEAST_1 -> Math.max(1, width);
        };
    return rule.scale(base, effective, divisor);
  }
}
