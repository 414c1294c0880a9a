package lightnet.benchmark;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import lightnet.measure.Machine;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints their medians against the budgets. */
public final class Budgets {
  private static final PrintStream OUT = System.out;
  private static final double MEDIAN = 50;

  private Budgets() {}

  /** Runs the benchmarks whose names match the arguments, all without one. */
  public static void main(String[] arguments) throws RunnerException {
    var options = new OptionsBuilder();
    for (String pattern : arguments.length == 0 ? new String[] {"lightnet"} : arguments) {
      options.include(pattern);
    }
    options.jvmArgsAppend(
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String name = result.getParams().getBenchmark();
      medians.put(
          name.substring(name.lastIndexOf('.') + 1),
          result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
    }
    print(medians);
  }

  private static void print(Map<String, Double> medians) {
    OUT.printf("%n%s%n", Machine.current());
    medians.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> OUT.printf("%-34s %8.2f ms%n", entry.getKey(), entry.getValue()));
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
  }

  private static void judge(String what, @Nullable Double measured, double budget, String unit) {
    if (measured != null) {
      OUT.printf(
          "%-40s %8.1f %s, budget %.0f %s: %s%n",
          what, measured, unit, budget, unit, measured <= budget ? "kept" : "missed");
    }
  }
}
