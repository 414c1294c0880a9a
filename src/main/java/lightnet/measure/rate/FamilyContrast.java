package lightnet.measure.rate;

import lightnet.network.OperatorFamily;

/**
 * A family whose share of the time is not its share of the multiply-adds.
 *
 * @param family which
 * @param maddsShare between 0 and 1
 * @param timeShare between 0 and 1
 */
public record FamilyContrast(OperatorFamily family, double maddsShare, double timeShare) {

  /** By how much the share of the time is larger; less than 0 where it is smaller. */
  public double difference() {
    return timeShare - maddsShare;
  }
}
