package lightnet.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Presets;
import lightnet.measure.Machine;
import lightnet.measure.MedianRatio;
import lightnet.measure.MedianRatio.Difference;
import lightnet.measure.Noise;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Track;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.RandomWeights;

/**
 * How often a comparison claims a difference between a network and itself, and how often it finds
 * one of 5 %: a chain of 20 equal convolutions against one of 21. Started as a program with the
 * number of comparisons, the seconds of each with itself, the seconds of each with the slower one,
 * the number of threads and the models to compare with themselves; 100, 5, 10, 1 and mobilenet-v2
 * without them. Prints a line for each comparison and a table in the end.
 */
public final class EqualModels {
  private static final int CONVOLUTIONS = 20;
  private static final int CHANNELS = 64;
  private static final int SIZE = 28;
  private static final double PERCENT = 100;

  private final SessionSettings settings;
  private final int trials;
  private final List<String> table = new ArrayList<>();

  private EqualModels(int trials, int threads) {
    this.trials = trials;
    this.settings = SessionSettings.standard().withThreads(threads);
  }

  /** Measures, prints, ends. */
  public static void main(String[] arguments) throws Exception {
    int trials = Integer.parseInt(argument(arguments, 0, "100"));
    Duration equal = seconds(argument(arguments, 1, "5"));
    Duration slower = seconds(argument(arguments, 2, "10"));
    var benchmark = new EqualModels(trials, Integer.parseInt(argument(arguments, 3, "1")));
    System.out.println(Machine.current());
    List<String> models =
        arguments.length > 4
            ? List.of(arguments).subList(4, arguments.length)
            : List.of("mobilenet-v2");
    for (String name : models) {
      var design = ModelReference.parse(name).resolve(Presets.in(Home.find().models()));
      RunnableModel model = RunnableModel.load(Home.find(), design);
      benchmark.compare(name + " with itself", equal, model.onnx(), model.onnx(), design.input());
    }
    OnnxModel chain = chain(CONVOLUTIONS);
    OnnxModel longer = chain(CONVOLUTIONS + 1);
    Shape input = new Shape(1, CHANNELS, SIZE, SIZE);
    benchmark.compare("20 convolutions with themselves", equal, chain, chain, input);
    benchmark.compare("21 convolutions with 20", slower, longer, chain, input);
    System.out.printf(
        "%n%-32s %9s %5s %6s %7s %9s %7s %10s %7s %6s%n",
        "",
        "each",
        "of",
        "slower",
        "faster",
        "too short",
        "ratio",
        "half width",
        "rounds",
        "others");
    benchmark.table.forEach(System.out::println);
  }

  private static String argument(String[] arguments, int index, String otherwise) {
    return index < arguments.length ? arguments[index] : otherwise;
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(1000 * Double.parseDouble(text)));
  }

  private static OnnxModel chain(int convolutions) {
    var builder = new NetworkBuilder(new Shape(1, CHANNELS, SIZE, SIZE));
    Extent kernel = Extent.square(3);
    String tensor = Network.INPUT;
    for (int i = 0; i < convolutions; i++) {
      tensor =
          builder.add(
              "conv" + i,
              new Op.Conv(CHANNELS, kernel, Extent.ONE, Padding.around(kernel), 1, Affine.BIAS),
              tensor);
    }
    return OnnxWriter.write(
        builder.build("chain"), new RandomWeights(RunnableModel.DEFAULT_SEED), BatchNorm.FOLDED);
  }

  private void compare(String title, Duration budget, OnnxModel one, OnnxModel other, Shape shape) {
    float[] input = Noise.of(shape);
    List<Entrant> entrants =
        List.of(
            new NetworkEntrant("one", one, settings, shape, input),
            new NetworkEntrant("other", other, settings, shape, input));
    List<MedianRatio> ratios = new ArrayList<>();
    List<Double> rounds = new ArrayList<>();
    List<Double> loads = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      var outcome =
          Comparison.beside(0).run(entrants, RacePlan.within(budget), new RaceControl(), _ -> {});
      Track first = outcome.finish().tracks().getFirst();
      Track second = outcome.finish().tracks().getLast();
      double load = outcome.surroundings().loadDuring().orElse(Double.NaN);
      Pairs.ratio(first, second).ifPresent(ratios::add);
      rounds.add((double) first.samplesMs().size());
      loads.add(load);
      System.out.printf(
          "%s, %d: %s; %d rounds in %d heats, others kept %.1f cores busy%n",
          title,
          i + 1,
          RaceWords.verdict(first.name(), second.name(), Pairs.verdict(first, second)),
          first.samplesMs().size(),
          first.heats().size(),
          load);
    }
    table.add(
        "%-32s %7.1f s %5d %6d %7d %9d %7.3f %8.1f %% %7.0f %6.1f"
            .formatted(
                title,
                budget.toMillis() / 1e3,
                trials,
                count(ratios, Difference.LONGER),
                count(ratios, Difference.SHORTER),
                trials - ratios.size(),
                median(ratios.stream().map(MedianRatio::ratio).toList()),
                PERCENT * median(ratios.stream().map(ratio -> ratio.width() / 2).toList()),
                median(rounds),
                median(loads)));
  }

  private static long count(List<MedianRatio> ratios, Difference difference) {
    return ratios.stream().filter(ratio -> ratio.difference() == difference).count();
  }

  private static double median(List<Double> values) {
    return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
  }
}
