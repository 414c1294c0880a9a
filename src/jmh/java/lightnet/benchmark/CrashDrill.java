package lightnet.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.PresetException;
import lightnet.file.DesignFile;
import lightnet.file.Draft;
import lightnet.file.DraftFolder;
import lightnet.file.Fingerprint;
import lightnet.file.StateFolder;

/**
 * Kills a window that is being edited and saved, without any warning, at random moments, a hundred
 * times; reads what is left, compares it with what was edited, and starts the next window on it.
 * Started as a program, it prints how old the oldest edit was that got lost, and ends with 1 if one
 * was older than a second or a file cannot be read.
 */
public final class CrashDrill {
  private static final int KILLS = 100;
  private static final Duration START = Duration.ofMinutes(2);
  private static final long LONGEST_LOSS_MILLIS = 1_000;
  private static final int SHORTEST_LIFE_MILLIS = 200;
  private static final int LONGEST_LIFE_MILLIS = 2_500;

  private final Path folder;
  private final StateFolder state;
  private final Path file;
  private final Random random;

  /** Another drill in a folder, the same for the same seed as far as the machine allows. */
  private CrashDrill(Path folder, long seed) {
    this.folder = folder;
    this.state = new StateFolder(folder.resolve("state"));
    this.file = folder.resolve("drill.yaml");
    this.random = new Random(seed);
  }

  /**
   * What one kill did.
   *
   * @param edits that were made
   * @param missing of them, at the end
   * @param age of the oldest missing one when the window was killed, in ms; 0 if none is missing
   * @param unreadable files
   */
  private record Result(int edits, int missing, long age, List<String> unreadable) {}

  /** One line of a window's log. */
  private record Logged(long millis, String fingerprint) {
    static Logged parse(String line) {
      String[] parts = line.split(" ", -1);
      return new Logged(Long.parseLong(parts[0]), parts[1]);
    }
  }

  /** Runs the drill: {@code [kills [seed]]}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : KILLS;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 7;
    var drill = new CrashDrill(Files.createTempDirectory("crash-drill"), seed);
    List<Result> results = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < kills; i++) {
      Path log = drill.folder.resolve("edits-%03d.txt".formatted(i));
      long killed = drill.killOne(log, seed + i, left);
      Left found = drill.left();
      left = found.drafts();
      Result result = compare(log, killed, found);
      results.add(result);
      System.out.printf(
          "%3d  %4d edits, %2d missing, the oldest %4d ms old, %d unreadable%n",
          i + 1, result.edits(), result.missing(), result.age(), result.unreadable().size());
    }
    long[] ages = results.stream().mapToLong(Result::age).sorted().toArray();
    List<String> unreadable = results.stream().flatMap(r -> r.unreadable().stream()).toList();
    System.out.printf(
        "%d kills, %d edits, oldest missing edit: median %d ms, 95th of 100 %d ms, at most %d ms;"
            + " unreadable files: %d%n",
        results.size(),
        results.stream().mapToInt(Result::edits).sum(),
        ages[ages.length / 2],
        ages[ages.length * 95 / 100],
        ages[ages.length - 1],
        unreadable.size());
    unreadable.forEach(System.out::println);
    boolean isFine = unreadable.isEmpty() && ages[ages.length - 1] <= LONGEST_LOSS_MILLIS;
    System.exit(isFine ? 0 : 1);
  }

  /** Starts a window, lets it be edited for a while and kills it; returns when that was, in ms. */
  private long killOne(Path log, long seed, int drafts) throws IOException, InterruptedException {
    Process window =
        new ProcessBuilder(command(log, seed, drafts))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("window.log").toFile())
            .start();
    long end = System.nanoTime() + START.toNanos();
    while (!Files.exists(log) && window.isAlive() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    Thread.sleep(random.nextInt(SHORTEST_LIFE_MILLIS, LONGEST_LIFE_MILLIS));
    if (!window.isAlive()) {
      throw new IllegalStateException(
          "the window ended: " + Files.readString(folder.resolve("window.log")));
    }
    long killed = System.currentTimeMillis();
    window.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    return killed;
  }

  private List<String> command(Path log, long seed, int drafts) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            System.getProperty("java.class.path"),
            EditedWindow.class.getName()));
    command.addAll(
        List.of(
            state.path().toString(),
            file.toString(),
            log.toString(),
            Long.toString(seed),
            Integer.toString(drafts)));
    return command;
  }

  /**
   * What is on disk after a kill.
   *
   * @param drafts how many
   * @param design the draft if there is one, else what is in the file, as fingerprints
   * @param unreadable files
   */
  private record Left(int drafts, Optional<String> design, List<String> unreadable) {}

  private Left left() throws IOException {
    List<String> unreadable = new ArrayList<>();
    Optional<String> saved = Optional.empty();
    if (Files.exists(file)) {
      try {
        saved = Optional.of(fingerprint(DesignFile.read(file).preset().design()));
      } catch (PresetException e) {
        unreadable.add(String.valueOf(e.getMessage()));
      }
    }
    try (DraftFolder next = DraftFolder.open(state)) {
      DraftFolder.Left left = next.takeOver();
      left.unreadable().forEach(draft -> unreadable.add(draft.reason()));
      Optional<String> kept = saved;
      for (Draft draft : left.drafts()) {
        kept = Optional.of(fingerprint(draft.now()));
      }
      return new Left(left.drafts().size(), kept, unreadable);
    }
  }

  /** Where what is left stands among the edits; where it does not, it counts as unreadable. */
  private static Result compare(Path log, long killed, Left left) throws IOException {
    List<Logged> edits = new ArrayList<>();
    for (String line : Files.readString(log).split("\n", -1)) {
      if (line.endsWith(" .")) {
        edits.add(Logged.parse(line));
      }
    }
    String kept = left.design().orElse(edits.getFirst().fingerprint());
    int at = edits.size() - 1;
    while (at >= 0 && !kept.equals(edits.get(at).fingerprint())) {
      at--;
    }
    List<String> unreadable = new ArrayList<>(left.unreadable());
    if (at < 0) {
      unreadable.add(log + ": what is left was never edited: " + kept);
      at = 0;
    }
    int missing = edits.size() - 1 - at;
    long age = missing == 0 ? 0 : killed - edits.get(at + 1).millis();
    return new Result(edits.size() - 1, missing, age, unreadable);
  }

  /** What tells one design from another. */
  static String fingerprint(Design design) {
    byte[] text = DesignWriter.write(design).getBytes(StandardCharsets.UTF_8);
    return Fingerprint.of(text).sha256();
  }
}
