package lightnet.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lightnet.block.BlockKind;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.measure.Machine;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints their medians against the budgets. */
public final class Budgets {
  private static final PrintStream OUT = System.out;
  private static final double MEDIAN = 50;
  private static final List<Integer> LAYERS = List.of(10, 100, 1000, 10_000);

  private Budgets() {}

  /** Runs the benchmarks whose names match the arguments, all without one. */
  public static void main(String[] arguments) throws RunnerException, PresetException {
    var options = new OptionsBuilder();
    for (String pattern : arguments.length == 0 ? new String[] {"lightnet"} : arguments) {
      options.include(pattern);
    }
    options.param(
        "model", Presets.in(Home.find().models()).stream().map(Preset::id).toArray(String[]::new));
    options.jvmArgsAppend(
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    Map<String, Double> medians = new TreeMap<>();
    Map<String, Double> fastest = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      Statistics times = result.getPrimaryResult().getStatistics();
      medians.put(nameOf(result.getParams()), times.getPercentile(MEDIAN));
      fastest.put(nameOf(result.getParams()), times.getMin());
    }
    print(medians);
    for (BlockKind kind : BlockKind.offered()) {
      growth(kind, fastest);
    }
  }

  /** The method's name and the values of its parameters. */
  private static String nameOf(BenchmarkParams benchmark) {
    String name = benchmark.getBenchmark();
    var text = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
    benchmark.getParamsKeys().forEach(key -> text.append(' ').append(benchmark.getParam(key)));
    return text.toString();
  }

  private static void print(Map<String, Double> medians) {
    OUT.printf("%n%s%n", Machine.current());
    medians.forEach((name, median) -> OUT.printf("%-52s %9.3f ms%n", name, median));
    judge(
        "12 megapixels decoded and preprocessed",
        medians.get("decodeAndPreprocess12Megapixels"),
        80,
        "ms");
    Double whole = medians.get("classify224");
    Double run = medians.get("inference");
    if (whole != null && run != null) {
      judge("our share over ONNX Runtime's run", 100 * (whole / run - 1), 10, "%");
    }
    medians.forEach(
        (name, median) -> {
          if (name.startsWith("expandAndCountPreset")) {
            judge(
                name.substring(name.indexOf(' ') + 1) + " expanded and counted", median, 16, "ms");
          }
        });
  }

  /**
   * The time for each layer, which stays about the same where growth is linear. Of the fastest
   * runs: on a busy machine the long ones are interrupted and the short ones are not.
   */
  private static void growth(BlockKind kind, Map<String, Double> fastest) {
    Double before = null;
    for (int layers : LAYERS) {
      Double time = fastest.get("expandAndCountLayers %s %d".formatted(kind.name(), layers));
      if (time != null) {
        OUT.printf(
            "%-22s %,7d layers %9.3f ms, %5.2f us for each layer%s%n",
            kind.word(),
            layers,
            time,
            1000 * time / layers,
            before == null ? "" : ", %.1f times as long".formatted(time / before));
        before = time;
      }
    }
  }

  private static void judge(String what, @Nullable Double measured, double budget, String unit) {
    if (measured != null) {
      OUT.printf(
          "%-45s %8.2f %s, budget %.0f %s: %s%n",
          what, measured, unit, budget, unit, measured <= budget ? "kept" : "missed");
    }
  }
}
