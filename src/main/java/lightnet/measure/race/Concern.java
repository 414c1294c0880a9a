package lightnet.measure.race;

/**
 * What speaks against a result.
 *
 * @param kind what it is
 * @param subject which network it is about; empty if all
 * @param value how much, in the unit of the kind
 * @param trust how far the result can be relied on in spite of it
 */
public record Concern(Kind kind, String subject, double value, Trust trust) {

  /** What it is. */
  public enum Kind {
    /** Work of others just before: mean number of cores that it kept busy. */
    LOAD_BEFORE,
    /** Work of others meanwhile: mean number of cores that it kept busy. */
    LOAD_DURING,
    /** A virtual machine whose host was busy: mean number of cores that it took away. */
    STOLEN,
    /** The processor's clock changed: frequency afterwards by that before. */
    FREQUENCY,
    /** More threads than cores: number of threads. */
    THREADS,
    /** Other instances of this program: their number. */
    OTHER_PROGRAMS,
    /** Other sessions of this instance that are open: their number. */
    OTHER_SESSIONS,
    /** A network became slower or faster: median of the last third by that of the first. */
    DRIFT,
    /** Outliers: their share of the samples. */
    OUTLIERS,
    /** Heats before which warming up was cut off: their share. */
    NOT_WARM,
    /** The machine slept or the program was held: how often. */
    SLEPT,
    /** Somebody ended it early. */
    CUT_SHORT
  }
}
