package lightnet.measure.roofline;

import lightnet.measure.rate.AchievedKernel;
import lightnet.measure.roofline.Roofline.Bound;

/**
 * A kernel under the roof.
 *
 * @param kernel its layers and what they achieved
 * @param intensity multiply-adds for each byte; 0 for what only moves values
 * @param gmaddPerSecond billions of multiply-adds a second that it achieved
 * @param attainable the most at its intensity, were all values to come from memory
 * @param bound what keeps it from being faster
 * @param ofRoof the least time that the machine needs for it by the time that it took: 1 on the
 *     roof, 0.25 four times below. More than 1 where values came from the caches
 * @param ofCacheRoof the same, were all values to come from the caches
 */
public record RooflinePoint(
    AchievedKernel kernel,
    double intensity,
    double gmaddPerSecond,
    double attainable,
    Bound bound,
    double ofRoof,
    double ofCacheRoof) {

  /** Whether it was faster than memory allows, so that values came from the caches. */
  public boolean isAboveMemory() {
    return bound == Bound.MEMORY && ofRoof > 1;
  }
}
