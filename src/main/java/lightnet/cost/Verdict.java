package lightnet.cost;

import java.math.BigDecimal;
import lightnet.design.PrintedNumber;

/** What a published total is next to ours. */
public sealed interface Verdict {

  /** The number as it was printed. */
  PrintedNumber printed();

  /**
   * It is ours, exactly or rounded.
   *
   * @param account our count
   * @param fit how it was printed
   */
  record Agrees(PrintedNumber printed, Account account, PrintedNumber.Fit fit) implements Verdict {}

  /**
   * It is ours, counted or printed in another way.
   *
   * @param account how our count leads to it
   * @param fit how it was printed
   * @param support how many figures of the source the same way gives
   */
  record AgreesBy(PrintedNumber printed, Account account, PrintedNumber.Fit fit, Support support)
      implements Verdict {}

  /**
   * No way of counting gives it.
   *
   * @param nearest the way that comes nearest
   * @param difference published less that way's count
   */
  record Open(PrintedNumber printed, Account nearest, BigDecimal difference) implements Verdict {}

  /**
   * We cannot make that network.
   *
   * @param reason in words
   */
  record Uncountable(PrintedNumber printed, String reason) implements Verdict {}

  /**
   * How many figures of a source one way of counting gives.
   *
   * @param given by that way
   * @param all figures of the source that can be counted in that way
   */
  record Support(int given, int all) {}
}
