package lightnet.image;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Turns what a decoder gave into opaque 8-bit sRGB pixels, 0xFFRRGGBB by rows. */
final class SrgbPixels {
  private static final int OPAQUE = 0xFF000000;

  private SrgbPixels() {}

  static int[] of(BufferedImage image) {
    var space = image.getColorModel().getColorSpace();
    if (space.isCS_sRGB() || isPlainGrey(space)) {
      return pack(image);
    }
    return pack(convert(image));
  }

  /** Converts opaque pixels from a profile's RGB or grey to sRGB; other profiles do not apply. */
  static int[] fromProfile(ICC_Profile profile, int[] pixels) {
    var space = new ICC_ColorSpace(profile);
    return switch (space.getType()) {
      case ColorSpace.TYPE_RGB -> fromRgb(space, pixels);
      case ColorSpace.TYPE_GRAY -> fromGrey(space, pixels);
      default -> pixels;
    };
  }

  private static int[] fromRgb(ColorSpace space, int[] pixels) {
    var bytes = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[3 * i] = (byte) (pixels[i] >> 16);
      bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
      bytes[3 * i + 2] = (byte) pixels[i];
    }
    var model =
        new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    var buffer = new DataBufferByte(bytes, bytes.length);
    var raster =
        Raster.createInterleavedRaster(
            buffer, pixels.length, 1, bytes.length, 3, new int[] {0, 1, 2}, null);
    return pack(convert(new BufferedImage(model, raster, false, null)));
  }

  private static int[] fromGrey(ColorSpace space, int[] pixels) {
    var table = new int[256];
    for (int i = 0; i < table.length; i++) {
      var rgb = space.toRGB(new float[] {i / 255f});
      table[i] = new Color(rgb[0], rgb[1], rgb[2]).getRGB();
    }
    return Arrays.stream(pixels).map(pixel -> table[pixel & 255]).toArray();
  }

  /** Java calls grey without a profile linear; files mean the same curve as sRGB's. */
  private static boolean isPlainGrey(ColorSpace space) {
    return space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
  }

  private static BufferedImage convert(BufferedImage image) {
    boolean transparent = image.getColorModel().hasAlpha();
    int type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var target = new BufferedImage(image.getWidth(), image.getHeight(), type);
    return new ColorConvertOp(null).filter(image, target);
  }

  private static int[] pack(BufferedImage image) {
    var pixels = new int[image.getWidth() * image.getHeight()];
    var model = image.getColorModel();
    if (!(model instanceof ComponentColorModel) || model.isAlphaPremultiplied()) {
      eachRow(image, y -> packByColorModel(image, pixels, y));
    } else if (hasBytes(image.getRaster())) {
      eachRow(image, y -> packBytes(image.getRaster(), pixels, y));
    } else {
      eachRow(image, y -> packSamples(image.getRaster(), pixels, y));
    }
    return pixels;
  }

  private static void eachRow(BufferedImage image, IntConsumer row) {
    IntStream.range(0, image.getHeight()).parallel().forEach(row);
  }

  private static void packByColorModel(BufferedImage image, int[] pixels, int y) {
    int width = image.getWidth();
    image.getRGB(0, y, width, 1, pixels, y * width, width);
    for (int i = y * width; i < (y + 1) * width; i++) {
      pixels[i] = Photo.overWhite(pixels[i]);
    }
  }

  private static boolean hasBytes(Raster raster) {
    return raster.getSampleModel() instanceof PixelInterleavedSampleModel
        && raster.getDataBuffer() instanceof DataBufferByte
        && raster.getNumBands() >= 3;
  }

  private static void packBytes(Raster raster, int[] pixels, int y) {
    var model = (PixelInterleavedSampleModel) raster.getSampleModel();
    var data = ((DataBufferByte) raster.getDataBuffer()).getData();
    var bands = model.getBandOffsets();
    int width = raster.getWidth();
    int step = model.getPixelStride();
    int at =
        raster.getDataBuffer().getOffset()
            + (y - raster.getSampleModelTranslateY()) * model.getScanlineStride()
            - raster.getSampleModelTranslateX() * step;
    int red = bands[0];
    int green = bands[1];
    int blue = bands[2];
    for (int i = y * width; i < (y + 1) * width; i++, at += step) {
      pixels[i] =
          OPAQUE
              | (data[at + red] & 255) << 16
              | (data[at + green] & 255) << 8
              | (data[at + blue] & 255);
    }
    if (bands.length == 4) {
      at -= width * step;
      for (int i = y * width; i < (y + 1) * width; i++, at += step) {
        pixels[i] = Photo.overWhite((pixels[i] & 0xFFFFFF) | data[at + bands[3]] << 24);
      }
    }
  }

  /** Any other layout: one, two, three or four samples of up to 16 bits. */
  private static void packSamples(Raster raster, int[] pixels, int y) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    var samples = raster.getPixels(0, y, width, 1, (int[]) null);
    int bits = raster.getSampleModel().getSampleSize(0);
    for (int x = 0; x < width; x++) {
      int at = x * bands;
      int last = bands < 3 ? at : at + 2;
      int red = eightBits(samples[at], bits);
      int green = eightBits(samples[(at + last) / 2], bits);
      int blue = eightBits(samples[last], bits);
      int alpha = bands % 2 == 0 ? eightBits(samples[at + bands - 1], bits) : 255;
      pixels[y * width + x] = Photo.overWhite(alpha << 24 | red << 16 | green << 8 | blue);
    }
  }

  /** Sixteen bits lose the lower eight, as in libpng; fewer than eight are stretched. */
  private static int eightBits(int sample, int bits) {
    return bits >= 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1);
  }
}
