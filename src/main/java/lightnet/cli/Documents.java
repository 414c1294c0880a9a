package lightnet.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.cost.FilledFormula;
import lightnet.cost.LayerCost;
import lightnet.cost.PaperFormulas;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.Stage;
import lightnet.measure.Latency;
import lightnet.network.Extent;
import lightnet.network.Layer;
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

  record ModelDocument(
      String name,
      List<Integer> input,
      Totals totals,
      Map<String, Long> memoryAccessBytes,
      double intensity,
      ActivationDocument activations,
      List<FamilyDocument> families,
      List<BlockDocument> blocks,
      List<LayerDocument> layers) {

    static ModelDocument of(Design design, CostTable costs) {
      return new ModelDocument(
          design.name(),
          dimensions(design.input().toArray()),
          costs.totals(),
          bytes(costs.totals().memoryAccess()),
          costs.totals().intensity(DataType.FLOAT32),
          ActivationDocument.of(ActivationMemory.of(costs.network())),
          FamilyDocument.of(costs),
          design.stages().stream().flatMap(stage -> blocks(stage, costs)).toList(),
          costs.network().layers().stream().map(l -> LayerDocument.of(l, costs.of(l))).toList());
    }

    private static Stream<BlockDocument> blocks(Stage stage, CostTable costs) {
      return stage.blocks().stream()
          .map(
              placed -> {
                List<Layer> layers = costs.network().layersOf(stage.pathOf(placed));
                Totals totals = costs.totals(layers);
                return new BlockDocument(
                    stage.pathOf(placed),
                    placed.block().kind(),
                    dimensions(layers.getFirst().inShape().toArray()),
                    dimensions(layers.getLast().outShape().toArray()),
                    totals.paramsTrainable(),
                    totals.madds(),
                    totals.memoryAccess(),
                    totals.intensity(DataType.FLOAT32),
                    PaperFormulas.of(placed.block(), layers).stream()
                        .map(FormulaDocument::of)
                        .toList());
              });
    }
  }

  record ActivationDocument(long peakElements, String at, Map<String, Long> peakBytes) {
    static ActivationDocument of(ActivationMemory memory) {
      return new ActivationDocument(memory.peak(), memory.at(), bytes(memory.peak()));
    }
  }

  record FamilyDocument(
      String family, long paramsTrainable, long madds, double maddsShare, long memoryAccess) {
    static List<FamilyDocument> of(CostTable costs) {
      double whole = costs.totals().madds();
      return costs.byFamily().entrySet().stream()
          .map(
              entry ->
                  new FamilyDocument(
                      word(entry.getKey()),
                      entry.getValue().paramsTrainable(),
                      entry.getValue().madds(),
                      entry.getValue().madds() / whole,
                      entry.getValue().memoryAccess()))
          .toList();
    }
  }

  record FormulaDocument(String formula, String symbols, String filled, double value) {
    static FormulaDocument of(FilledFormula filled) {
      return new FormulaDocument(
          word(filled.formula()), filled.formula().symbols(), filled.filled(), filled.value());
    }
  }

  record BlockDocument(
      String path,
      String kind,
      List<Integer> inShape,
      List<Integer> outShape,
      long params,
      long madds,
      long memoryAccess,
      double intensity,
      List<FormulaDocument> formulas) {}

  record LayerDocument(
      String id,
      String path,
      String op,
      List<Integer> kernel,
      List<Integer> stride,
      int groups,
      List<Integer> inShape,
      List<Integer> outShape,
      long paramsWeights,
      long paramsTrainable,
      long paramsWithBnStats,
      long paramsFolded,
      long madds,
      long memoryAccess,
      double intensity,
      int receptiveField,
      int effectiveStride,
      List<Integer> receptiveFieldStart) {

    static LayerDocument of(Layer layer, LayerCost cost) {
      Operators operator = Operators.of(layer);
      return new LayerDocument(
          layer.id(),
          layer.path(),
          operator.name(),
          pair(operator.kernel()),
          pair(operator.stride()),
          operator.groups(),
          dimensions(layer.inShape().toArray()),
          dimensions(layer.outShape().toArray()),
          cost.paramsWeights(),
          cost.paramsTrainable(),
          cost.paramsWithBnStats(),
          cost.paramsFolded(),
          cost.madds(),
          cost.memoryAccess(),
          cost.intensity(DataType.FLOAT32),
          larger(cost.receptiveField().size()),
          larger(cost.receptiveField().stride()),
          List.of(cost.receptiveField().top(), cost.receptiveField().left()));
    }

    private static List<Integer> pair(Extent extent) {
      return List.of(extent.h(), extent.w());
    }

    private static int larger(Extent extent) {
      return Math.max(extent.h(), extent.w());
    }
  }

  record ClassificationDocument(
      String image, String model, String weights, List<Prediction> top, Millis milliseconds) {}

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

  /** Bytes by data type. */
  static Map<String, Long> bytes(long elements) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (DataType type : DataType.values()) {
      bytes.put(word(type), type.bytes(elements));
    }
    return bytes;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<Integer> dimensions(int[] shape) {
    return Arrays.stream(shape).boxed().toList();
  }
}
