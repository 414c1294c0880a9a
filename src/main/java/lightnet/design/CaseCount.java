package lightnet.design;

/** Counts the cases of a file, which a few terms within terms can multiply beyond all measure. */
final class CaseCount {
  private static final int MOST = 100_000;

  private int count;

  /** Counts one more. */
  void add(YamlNode at) throws PresetException {
    count++;
    if (count > MOST) {
      throw at.mistake("terms and cases come to more than %,d values.".formatted(MOST));
    }
  }
}
