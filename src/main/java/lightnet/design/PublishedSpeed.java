package lightnet.design;

import java.math.BigDecimal;

/**
 * A time or a speed that a source measured.
 *
 * @param device where
 * @param value as printed
 * @param unit of the value
 */
public record PublishedSpeed(String device, BigDecimal value, Unit unit) {

  /** What was measured. */
  public enum Unit {
    /** Milliseconds for one image. */
    MILLISECONDS("ms"),
    /** Images in a second. */
    IMAGES_PER_SECOND("images/s"),
    /** Batches in a second. */
    BATCHES_PER_SECOND("batches/s");

    private final String sign;

    Unit(String sign) {
      this.sign = sign;
    }

    /** As it is written behind a number. */
    public String sign() {
      return sign;
    }
  }
}
