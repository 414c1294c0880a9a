package lightnet.image;

import java.nio.charset.StandardCharsets;

/** Says what a file seems to be that no image reader knows. */
final class UnknownKind {
  private static final int SAMPLE = 512;
  private static final String WHAT_WORKS = "JPEG, PNG, GIF, BMP, WebP and TIFF work.";

  private UnknownKind() {}

  static String sentence(String name, byte[] content) {
    if (startsWith(content, 4, "ftyp")) {
      return name + " is a HEIC or AVIF picture or a film, which is not supported: " + WHAT_WORKS;
    }
    if (startsWith(content, 0, "%PDF")) {
      return name + " is a PDF document, not a photo: " + WHAT_WORKS;
    }
    if (isText(content)) {
      return name + " is text, not a photo: " + WHAT_WORKS;
    }
    return name + " holds no picture of a known kind: " + WHAT_WORKS;
  }

  private static boolean startsWith(byte[] content, int offset, String text) {
    return new String(content, 0, Math.min(content.length, SAMPLE), StandardCharsets.ISO_8859_1)
        .startsWith(text, offset);
  }

  private static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, SAMPLE); i++) {
      boolean control = content[i] >= 0 && content[i] < ' ';
      if (control && !Character.isWhitespace(content[i])) {
        return false;
      }
    }
    return true;
  }
}
