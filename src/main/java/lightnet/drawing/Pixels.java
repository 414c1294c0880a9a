package lightnet.drawing;

import java.nio.IntBuffer;

/**
 * A small picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb colours row by row as 0xAARRGGBB, read-only
 */
public record Pixels(int width, int height, IntBuffer argb) {

  public Pixels {
    if (argb.remaining() != (long) width * height) {
      throw new IllegalArgumentException(
          "%d colours are not %d x %d".formatted(argb.remaining(), width, height));
    }
    argb = argb.slice().asReadOnlyBuffer();
  }
}
