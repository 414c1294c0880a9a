package lightnet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadablePhotoTest {
  @TempDir Path folder;

  private static void assertRefused(Path file, String... words) {
    var refusal =
        catchThrowableOfType(UnreadablePhotoException.class, () -> new PhotoReader().read(file));
    assertSentence(refusal, file.getFileName().toString(), words);
  }

  private static void assertRefused(byte[] content, String... words) {
    var refusal =
        catchThrowableOfType(
            UnreadablePhotoException.class, () -> new PhotoReader().read(content, "a.jpg"));
    assertSentence(refusal, "a.jpg", words);
  }

  private static void assertSentence(
      UnreadablePhotoException refusal, String name, String... words) {
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage())
        .contains(name)
        .contains(words)
        .endsWith(".")
        .doesNotContain("\n");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void textWithThePhotosEnding() throws IOException {
    assertRefused(file("a.jpg", "Grüße\n".getBytes(StandardCharsets.UTF_8)), "is text", "JPEG");
  }

  @Test
  void kindsThatAreNotSupported() {
    assertRefused("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), "HEIC", "JPEG");
    assertRefused("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1), "PDF", "JPEG");
    assertRefused(new byte[100], "no picture of a known kind", "JPEG");
  }

  @Test
  void emptyFile() throws IOException {
    assertRefused(file("a.png", new byte[0]), "empty");
  }

  @Test
  void folderInsteadOfAFile() {
    assertRefused(folder, "folder");
  }

  @Test
  void missingFile() {
    assertRefused(folder.resolve("gone.jpg"), "not there");
  }

  @Test
  void fileWithoutPermission() throws IOException {
    var file = file("secret.jpg", Fixtures.bytes("ycc444.jpg"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser may read everything");

    assertRefused(file, "may not be read", "permissions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobilenet.onnx", "MOBILENET.ONNX", "weights.pth"})
  void modelInsteadOfAPhoto(String name) throws IOException {
    assertRefused(file(name, new byte[] {8, 7}), "is a model, not a photo");
  }

  @Test
  void fileOfMoreThanFiveHundredMegabytes() throws IOException {
    var file = folder.resolve("huge.bmp");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(PhotoReader.MAX_BYTES + 1);
    }
    assertRefused(file, "too large", "500 MB");
  }

  @Test
  void headerOfMoreThanTwoHundredMegapixels() {
    var header = ByteBuffer.allocate(8 + 25 + 12);
    header.putLong(0x89504E470D0A1A0AL);
    putChunk(header, "IHDR", new byte[] {0, 0, -100, 64, 0, 0, -100, 64, 8, 2, 0, 0, 0});
    putChunk(header, "IDAT", new byte[0]);

    assertRefused(header.array(), "40000 x 40000", "200 megapixels");
  }

  private static void putChunk(ByteBuffer target, String kind, byte[] data) {
    var name = kind.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(data);
    target.putInt(data.length).put(name).put(data).putInt((int) check.getValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ycc420.jpg",
        "progressive.jpg",
        "cmyk.jpg",
        "rgb.png",
        "palette.gif",
        "rgb.bmp",
        "rgb.tiff",
        "lossy.webp",
        "lossless.webp"
      })
  void pictureCutOffAnywhere(String fixture) {
    var whole = Fixtures.bytes(fixture);
    for (int length = whole.length / 10; length < whole.length * 9 / 10; length += 17) {
      assertRefused(Arrays.copyOf(whole, length), "a.jpg");
    }
    assertRefused(Arrays.copyOf(whole, whole.length * 4 / 5), "damaged or cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ycc420.jpg", "rgb.png", "palette.gif", "rgb.bmp", "rgb.tiff"})
  void brokenBytesNeverEscapeAsAnotherError(String fixture) {
    var random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 100; i++) {
      var broken = Fixtures.bytes(fixture);
      for (int k = 0; k < 5; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(new PhotoReader().read(broken, "a.jpg").name()).isEqualTo("a.jpg");
      } catch (UnreadablePhotoException refusal) {
        assertSentence(refusal, "a.jpg", ":");
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void trailingBytesDoNoHarm() throws UnreadablePhotoException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(Fixtures.bytes("ycc420.jpg"));
    out.writeBytes(new byte[1000]);

    var photo = new PhotoReader().read(out.toByteArray(), "a.jpg");

    assertThat(Fixtures.largestDifference(photo, Fixtures.read("ycc420.jpg"))).isZero();
  }

  @Test
  void interruptedThreadStopsAndStaysInterrupted() throws IOException {
    var file = file("a.jpg", Fixtures.bytes("ycc420.jpg"));
    Thread.currentThread().interrupt();
    try {
      assertRefused(file, "stopped");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
