package lightnet;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * Gives a reader one file after the other that was changed at random, and reports what is neither
 * read nor refused in a sentence, and what takes too long.
 *
 * @param name of what is read
 * @param input the file of a number, always the same
 * @param reader reads it
 */
public record FuzzLoop(String name, IntFunction<byte[]> input, Reader reader) {
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String FAILED = "failed: ";

  /** Reads a file. */
  public interface Reader {
    /**
     * Reads it and says how that ended, such as {@code read} or {@code refused}.
     *
     * @throws Exception if it is neither
     */
    String read(Path file, int number) throws Exception;
  }

  /**
   * How a run went.
   *
   * @param endings how often each thing happened
   * @param failures the inputs that ended otherwise
   * @param slowestNanos of the processor for one input
   * @param slowest its number
   */
  public record Report(
      TreeMap<String, Integer> endings, List<String> failures, long slowestNanos, int slowest) {

    /** Prints it, and ends the program with status 1 if there are failures. */
    public void printAndExit(String title) {
      PrintStream out = System.out;
      out.println(title);
      endings.forEach((ending, times) -> out.printf("%,12d %s%n", times, ending));
      out.printf("slowest: %.1f ms of the processor, input %d%n", slowestNanos / 1e6, slowest);
      failures.forEach(out::println);
      System.exit(failures.isEmpty() ? 0 : 1);
    }
  }

  /**
   * Reads as many inputs; those that fail are kept in the folder.
   *
   * @throws IOException if one cannot be written
   */
  public Report run(int count, Path folder) throws IOException {
    Path file = folder.resolve("changed");
    var endings = new TreeMap<String, Integer>();
    var failures = new ArrayList<String>();
    var begun = new AtomicLong(System.nanoTime());
    var current = new AtomicLong();
    Thread watch = watch(begun, current);
    long slowestNanos = 0;
    int slowest = 0;
    for (int i = 0; i < count; i++) {
      current.set(i);
      byte[] changed = input.apply(i);
      Files.write(file, changed);
      begun.set(System.nanoTime());
      long start = THREADS.getCurrentThreadCpuTime();
      String ending = ending(file, i);
      long took = THREADS.getCurrentThreadCpuTime() - start;
      if (took > slowestNanos) {
        slowestNanos = took;
        slowest = i;
      }
      endings.merge(ending, 1, Integer::sum);
      if (ending.startsWith(FAILED) || took > LONGEST) {
        Path kept = folder.resolve("%s-%d".formatted(name, i));
        Files.write(kept, changed);
        failures.add("%s: %s after %.1f s".formatted(kept, ending, took / 1e9));
      }
    }
    watch.interrupt();
    return new Report(endings, failures, slowestNanos, slowest);
  }

  private String ending(Path file, int number) {
    try {
      return reader.read(file, number);
    } catch (Throwable e) {
      StackTraceElement[] trace = e.getStackTrace();
      return FAILED + e + (trace.length > 0 ? " at " + trace[0] : "");
    }
  }

  /** Ends the program where an input does not end, and says which. */
  private Thread watch(AtomicLong begun, AtomicLong current) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  TimeUnit.SECONDS.sleep(1);
                  if (System.nanoTime() - begun.get() > 12 * LONGEST) {
                    System.err.printf("%s hangs on input %d%n", name, current.get());
                    Runtime.getRuntime().halt(2);
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
