package lightnet.weights;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives the readers files that were changed at random, and reports what is neither read nor refused
 * in a sentence, and what takes too long. Everything follows from the seed: input n of a reader is
 * always the same.
 *
 * <pre>mvn -Pfuzz -DskipTests verify -Dfuzz='KERAS 1000000 1'</pre>
 */
public final class ReaderFuzz {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
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

  /** How a run went: how often each thing happened, and the inputs that ended otherwise. */
  record Report(
      TreeMap<String, Integer> endings, List<String> failures, long slowestNanos, int slowest) {}

  private ReaderFuzz() {}

  /** SUBJECT COUNT SEED [FOLDER]: prints how often each thing happened. */
  public static void main(String[] arguments) throws IOException {
    Subject subject = Subject.valueOf(arguments[0]);
    Path folder =
        arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("lightnet-fuzz");
    var report = run(subject, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), folder);
    PrintStream out = System.out;
    out.printf("%s, %s inputs, seed %s%n", subject, arguments[1], arguments[2]);
    report.endings().forEach((ending, count) -> out.printf("%,12d %s%n", count, ending));
    out.printf(
        "slowest: %.1f ms of the processor, input %d%n",
        report.slowestNanos() / 1e6, report.slowest());
    report.failures().forEach(out::println);
    if (!report.failures().isEmpty()) {
      System.exit(1);
    }
  }

  static Report run(Subject subject, int count, long seed, Path folder) throws IOException {
    List<byte[]> seeds = subject.seeds().stream().map(name -> seed(name, folder)).toList();
    Path file = folder.resolve("changed");
    var endings = new TreeMap<String, Integer>();
    var failures = new ArrayList<String>();
    var begun = new AtomicLong(System.nanoTime());
    var current = new AtomicLong();
    var watch = watch(subject, begun, current);
    long slowestNanos = 0;
    int slowest = 0;
    for (int i = 0; i < count; i++) {
      current.set(i);
      byte[] changed = input(seeds, seed, i);
      Files.write(file, changed);
      begun.set(System.nanoTime());
      long start = THREADS.getCurrentThreadCpuTime();
      String ending = ending(subject, file);
      long took = THREADS.getCurrentThreadCpuTime() - start;
      if (took > slowestNanos) {
        slowestNanos = took;
        slowest = i;
      }
      endings.merge(ending, 1, Integer::sum);
      if (ending.startsWith("failed") || took > LONGEST) {
        Path kept = folder.resolve("%s-%d-%d".formatted(subject, seed, i));
        Files.write(kept, changed);
        failures.add("%s: %s after %.1f s".formatted(kept, ending, took / 1e9));
      }
    }
    watch.interrupt();
    return new Report(endings, failures, slowestNanos, slowest);
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

  private static String ending(Subject subject, Path file) {
    try {
      subject.read(file);
      return "read";
    } catch (UnreadableWeightsException e) {
      return "refused";
    } catch (Throwable e) {
      return "failed: " + e;
    }
  }

  /** Ends the program where an input does not end, and says which. */
  private static Thread watch(Subject subject, AtomicLong begun, AtomicLong current) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  TimeUnit.SECONDS.sleep(1);
                  if (System.nanoTime() - begun.get() > 12 * LONGEST) {
                    System.err.printf("%s hangs on input %d%n", subject, current.get());
                    Runtime.getRuntime().halt(2);
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
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
