package lightnet.cli;

import java.util.List;
import java.util.Map;
import lightnet.measure.Latency;
import lightnet.runtime.Prediction;

/** The JSON documents of the command line; their names are a contract with those who read them. */
final class Documents {

  private Documents() {}

  record PresetDocument(
      String id,
      String name,
      String family,
      Map<String, List<Object>> parameters,
      Map<String, Object> defaults,
      List<ImpossibleDocument> impossible,
      String weights) {}

  record ImpossibleDocument(Map<String, Object> values, String reason) {}

  record ClassificationDocument(
      String image,
      String model,
      String weights,
      boolean undecided,
      List<Prediction> top,
      Millis milliseconds) {}

  record Millis(double decode, double preprocess, double inference) {}

  record LatencyDocument(
      double median,
      double p10,
      double p90,
      double p99,
      double firstRun,
      int warmUpRuns,
      List<Double> samples) {

    static LatencyDocument of(Latency latency) {
      return new LatencyDocument(
          latency.median(),
          latency.quantile(0.1),
          latency.quantile(0.9),
          latency.quantile(0.99),
          latency.firstRunMs(),
          latency.warmUpRuns(),
          latency.samplesMs());
    }
  }
}
