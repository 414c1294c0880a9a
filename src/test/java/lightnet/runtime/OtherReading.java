package lightnet.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ONNX Runtime's profile read in another way: events belong to a run by their moments, and the
 * share of a kernel is the median over the runs of its share of each run.
 */
public final class OtherReading {

  private OtherReading() {}

  /**
   * Shares of the run by the kernels' names.
   *
   * @param warmUp runs at the beginning that are not used
   */
  public static Map<String, Double> shares(Path file, int warmUp) throws IOException {
    List<JsonNode> runs = new ArrayList<>();
    List<JsonNode> nodes = new ArrayList<>();
    for (JsonNode event : new ObjectMapper().readTree(file.toFile())) {
      if (event.get("name").asText().equals("model_run")) {
        runs.add(event);
      } else if (event.get("cat").asText().equals("Node")
          && event.get("name").asText().endsWith("_kernel_time")) {
        nodes.add(event);
      }
    }
    Map<String, List<Double>> shares = new LinkedHashMap<>();
    for (JsonNode run : runs.subList(warmUp, runs.size())) {
      long from = run.get("ts").asLong();
      long micros = run.get("dur").asLong();
      for (JsonNode node : nodes) {
        long at = node.get("ts").asLong();
        if (at >= from && at < from + micros) {
          shares
              .computeIfAbsent(
                  node.get("name").asText().replaceFirst("_kernel_time$", ""),
                  _ -> new ArrayList<>())
              .add(node.get("dur").asDouble() / micros);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    shares.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
