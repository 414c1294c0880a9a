package lightnet.network;

/**
 * The shape of an activation tensor, always four-dimensional: a vector of C features is (N, C, 1,
 * 1).
 *
 * @param n images in the batch
 * @param c channels
 * @param h rows
 * @param w columns
 */
public record Shape(int n, int c, int h, int w) {

  /** Values in the tensor, N x C x H x W. */
  public long elements() {
    return Math.multiplyExact(Math.multiplyExact((long) n, c), Math.multiplyExact((long) h, w));
  }

  /** The same for another number of images. */
  public Shape withBatch(int images) {
    return new Shape(images, c, h, w);
  }

  /** The shape as (N, C, H, W). */
  public int[] toArray() {
    return new int[] {n, c, h, w};
  }
}
