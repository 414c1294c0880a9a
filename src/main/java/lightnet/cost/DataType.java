package lightnet.cost;

/** What a value is stored as. */
public enum DataType {
  /** Four bytes. */
  FLOAT32(4),
  /** Two bytes. */
  FLOAT16(2),
  /** One byte. */
  INT8(1);

  private final int size;

  DataType(int size) {
    this.size = size;
  }

  /** The bytes that so many values take. */
  public long bytes(long elements) {
    return Math.multiplyExact(elements, (long) size);
  }
}
