package lightnet.export;

import static lightnet.export.Values.bytes;
import static lightnet.export.Values.word;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.Cover;
import lightnet.cost.DataType;
import lightnet.cost.FilledFormula;
import lightnet.cost.LayerCost;
import lightnet.cost.PaperFormulas;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.Stage;
import lightnet.network.Extent;
import lightnet.network.Layer;

/**
 * A network with its blocks, layers and costs as a document; its names are a contract with those
 * who read it.
 */
public record NetworkDocument(
    String name,
    List<Integer> input,
    Totals totals,
    Map<String, Long> memoryAccessBytes,
    double intensity,
    ActivationDocument activations,
    CoverDocument cover,
    List<FamilyDocument> families,
    List<BlockDocument> blocks,
    List<LayerDocument> layers) {

  /** The document of a network whose blocks are known. */
  public static NetworkDocument of(Design design, CostTable costs) {
    return new NetworkDocument(
        design.name(),
        dimensions(design.input().toArray()),
        costs.totals(),
        bytes(costs.totals().memoryAccess()),
        costs.totals().intensity(DataType.FLOAT32),
        ActivationDocument.of(ActivationMemory.of(costs.network())),
        CoverDocument.of(Cover.of(design, costs.network())),
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

  /** The most that is held at once. */
  public record ActivationDocument(long peakElements, String at, Map<String, Long> peakBytes) {
    static ActivationDocument of(ActivationMemory memory) {
      return new ActivationDocument(memory.peak(), memory.at(), bytes(memory.peak()));
    }
  }

  /** How many layers are in blocks of the papers, and which operators the totals leave out. */
  public record CoverDocument(int layers, int inBlocks, Map<String, Integer> leftOut) {
    static CoverDocument of(Cover cover) {
      return new CoverDocument(cover.layers(), cover.inBlocks(), cover.opaque());
    }
  }

  /** What the operators of a kind cost. */
  public record FamilyDocument(
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

  /** A formula of the papers with its numbers. */
  public record FormulaDocument(String formula, String symbols, String filled, double value) {
    static FormulaDocument of(FilledFormula filled) {
      return new FormulaDocument(
          word(filled.formula()), filled.formula().symbols(), filled.filled(), filled.value());
    }
  }

  /** A block with its costs. */
  public record BlockDocument(
      String path,
      String kind,
      List<Integer> inShape,
      List<Integer> outShape,
      long params,
      long madds,
      long memoryAccess,
      double intensity,
      List<FormulaDocument> formulas) {}

  /** A layer with its costs. */
  public record LayerDocument(
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

  private static List<Integer> dimensions(int[] shape) {
    return Arrays.stream(shape).boxed().toList();
  }
}
