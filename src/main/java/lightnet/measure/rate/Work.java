package lightnet.measure.rate;

import lightnet.cost.DataType;

/**
 * What layers have to do in one run.
 *
 * @param madds multiply-adds, for all images of the batch
 * @param memoryAccess elements read and written, and weights read
 */
public record Work(long madds, long memoryAccess) {
  static final Work NONE = new Work(0, 0);

  Work plus(Work other) {
    return new Work(madds + other.madds, memoryAccess + other.memoryAccess);
  }

  /** The arithmetic intensity: multiply-adds for each byte. */
  public double intensity(DataType type) {
    return memoryAccess == 0 ? 0 : (double) madds / type.bytes(memoryAccess);
  }
}
