package lightnet.design;

import java.util.Locale;

/**
 * The digits by which a file is known again.
 *
 * @param algorithm that makes them
 * @param digits all of them, or the first ones where the publisher gives no more; hexadecimal
 */
public record Checksum(Algorithm algorithm, String digits) {
  private static final int FEWEST = 8;

  /** What makes digits of a file. */
  public enum Algorithm {
    /** Known to be breakable by who wants to; some publishers give nothing else. */
    MD5("MD5", 32),
    /** 256 bits. */
    SHA256("SHA-256", 64),
    /** 384 bits. */
    SHA384("SHA-384", 96);

    private final String standardName;
    private final int length;

    Algorithm(String standardName, int length) {
      this.standardName = standardName;
      this.length = length;
    }

    /** As Java and people call it. */
    public String standardName() {
      return standardName;
    }
  }

  public Checksum {
    digits = digits.toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{%d,%d}".formatted(FEWEST, algorithm.length))) {
      throw new IllegalArgumentException(
          "%s are not %d to %d hexadecimal digits".formatted(digits, FEWEST, algorithm.length));
    }
  }

  /** Whether a file whose digits are these is the one. */
  public boolean fits(String actual) {
    return actual.toLowerCase(Locale.ROOT).startsWith(digits);
  }

  /** Such as {@code SHA-256 b0353104...}. */
  public String words() {
    return algorithm.standardName
        + " "
        + digits
        + (digits.length() < algorithm.length ? "..." : "");
  }
}
