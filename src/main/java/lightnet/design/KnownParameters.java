package lightnet.design;

/** What holds for the parameters that mean the same in every preset. */
final class KnownParameters {
  private static final int LARGEST_RESOLUTION = 1 << 20;

  private KnownParameters() {}

  /** Refuses widths that are no numbers and resolutions that are no whole numbers. */
  static void check(String name, PresetParameter parameter, YamlNode at) throws PresetException {
    switch (name) {
      case Preset.WIDTH -> checkWidth(parameter, at);
      case Preset.RESOLUTION -> checkResolution(parameter, at);
      default -> {}
    }
  }

  private static void checkWidth(PresetParameter parameter, YamlNode at) throws PresetException {
    for (String value : parameter.offered()) {
      if (ParameterRange.number(value).filter(width -> width > 0).isEmpty()) {
        throw at.mistake("a width is a number above 0, not %s.".formatted(value));
      }
    }
  }

  private static void checkResolution(PresetParameter parameter, YamlNode at)
      throws PresetException {
    switch (parameter) {
      case ParameterChoice choice -> {
        for (String value : choice.offered()) {
          RowReader.count(value, at);
        }
      }
      case ParameterRange range -> {
        if (!isWhole(range.step()) || !isWhole(range.lowest())) {
          throw at.mistake(
              "a resolution is a whole number of pixels: give a step and a lowest that are.");
        }
        if (range.highest() > LARGEST_RESOLUTION) {
          throw at.mistake("a resolution is at most %,d.".formatted(LARGEST_RESOLUTION));
        }
      }
    }
  }

  private static boolean isWhole(double value) {
    return value >= 1 && value == Math.rint(value);
  }
}
