package lightnet.measure.rate;

import lightnet.cost.DataType;

/**
 * What layers have to do in one run.
 *
 * @param madds multiply-adds, for all images of the batch
 * @param memoryAccess elements read and written, and weights read
 * @param runAs what these elements are
 */
public record Work(long madds, long memoryAccess, DataType runAs) {

  /** Work on 32-bit numbers. */
  public Work(long madds, long memoryAccess) {
    this(madds, memoryAccess, DataType.FLOAT32);
  }

  static Work none(DataType runAs) {
    return new Work(0, 0, runAs);
  }

  Work plus(Work other) {
    return new Work(madds + other.madds, memoryAccess + other.memoryAccess, runAs);
  }

  /** Bytes that are read and written. */
  public long bytes() {
    return runAs.bytes(memoryAccess);
  }

  /** The arithmetic intensity: multiply-adds for each byte. */
  public double intensity() {
    return memoryAccess == 0 ? 0 : (double) madds / bytes();
  }
}
