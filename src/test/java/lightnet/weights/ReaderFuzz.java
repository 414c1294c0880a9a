package lightnet.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lightnet.FuzzLoop;

/**
 * Gives the readers files that were changed at random, and reports what is neither read nor refused
 * in a sentence, and what takes too long. Everything follows from the seed: input n of a reader is
 * always the same.
 *
 * <pre>mvn -Pfuzz -DskipTests verify -Dfuzz='KERAS 1000000 1'</pre>
 */
public final class ReaderFuzz {
  private static final int LARGEST_SEED = 1 << 16;
  private static final int[] BORDERS = {
    0, 1, 2, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF
  };

  /** The readers with the sound files that are changed. */
  public enum Subject {
    /** safetensors. */
    SAFETENSORS,
    /** PyTorch's zip form. */
    TORCH_ZIP,
    /** PyTorch's former form. */
    TORCH_LEGACY,
    /** Keras' HDF5. */
    KERAS;

    private void read(Path file) throws IOException {
      switch (this) {
        case SAFETENSORS -> SafeTensors.read(file);
        case TORCH_ZIP, TORCH_LEGACY -> TorchCheckpoint.read(file);
        case KERAS -> KerasWeights.read(file);
      }
    }

    private List<String> seeds() {
      return switch (this) {
        case SAFETENSORS -> List.of("by_safetensors.safetensors");
        case TORCH_ZIP -> List.of("zip.pth", "zip_protocol4.pth", "strided.pth", "types.pth");
        case TORCH_LEGACY -> List.of("legacy.pth", "strided_legacy.pth");
        case KERAS ->
            List.of(
                "keras_one.h5",
                "keras.h5",
                "keras_whole.h5",
                "keras_split.h5",
                "keras_variable.h5",
                "keras_compressed.h5",
                "keras_link.h5",
                "keras_newer.h5");
      };
    }
  }

  private ReaderFuzz() {}

  /** SUBJECT COUNT SEED [FOLDER]: prints how often each thing happened. */
  public static void main(String[] arguments) throws IOException {
    Subject subject = Subject.valueOf(arguments[0]);
    Path folder =
        arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("lightnet-fuzz");
    FuzzLoop.Report report =
        run(subject, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), folder);
    report.printAndExit("%s, %s inputs, seed %s".formatted(subject, arguments[1], arguments[2]));
  }

  static FuzzLoop.Report run(Subject subject, int count, long seed, Path folder)
      throws IOException {
    List<byte[]> seeds = subject.seeds().stream().map(name -> seed(name, folder)).toList();
    return new FuzzLoop(
            subject.name(),
            number -> input(seeds, seed, number),
            (file, _) -> ending(subject, file))
        .run(count, folder);
  }

  /** The input of that number, always the same. */
  static byte[] input(List<byte[]> seeds, long seed, int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
    int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 32 : 4);
    for (int i = 0; i < changes && bytes.length > 8; i++) {
      bytes = changed(bytes, seeds, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, List<byte[]> seeds, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(9)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2, 3 -> number(bytes, at, BORDERS[random.nextInt(BORDERS.length)], random);
      case 4 -> number(bytes, at, random.nextInt(bytes.length), random);
      case 5 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 6 -> {
        int length = random.nextInt(Math.min(64, bytes.length - at) + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
      }
      case 7 -> {
        int length = random.nextInt(64);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
      }
      default -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length);
        int length =
            random.nextInt(Math.min(256, Math.min(other.length - from, bytes.length - at)) + 1);
        System.arraycopy(other, from, bytes, at, length);
      }
    }
    return bytes;
  }

  /** Puts a little-endian number of 2, 4 or 8 bytes there, as far as there is room. */
  private static void number(byte[] bytes, int at, long value, SplittableRandom random) {
    int width = 2 << random.nextInt(3);
    for (int i = 0; i < width && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
  }

  private static String ending(Subject subject, Path file) throws IOException {
    try {
      subject.read(file);
      return "read";
    } catch (UnreadableWeightsException _) {
      return "refused";
    }
  }

  private static byte[] seed(String name, Path folder) {
    try {
      byte[] seed = Files.readAllBytes(Resources.copy(name, folder));
      if (seed.length > LARGEST_SEED) {
        throw new IllegalArgumentException(name + " is too large to be changed often");
      }
      return seed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
