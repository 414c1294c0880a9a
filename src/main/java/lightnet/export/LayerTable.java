package lightnet.export;

import java.util.List;
import java.util.function.Function;
import lightnet.export.NetworkDocument.LayerDocument;
import lightnet.report.Csv;

/** The layers of a document as comma-separated values, a line for each, a number in each cell. */
final class LayerTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", LayerDocument::id),
          new Column("path", LayerDocument::path),
          new Column("op", LayerDocument::op),
          new Column("kernelH", layer -> layer.kernel().getFirst()),
          new Column("kernelW", layer -> layer.kernel().getLast()),
          new Column("strideH", layer -> layer.stride().getFirst()),
          new Column("strideW", layer -> layer.stride().getLast()),
          new Column("groups", LayerDocument::groups),
          new Column("inN", layer -> layer.inShape().get(0)),
          new Column("inC", layer -> layer.inShape().get(1)),
          new Column("inH", layer -> layer.inShape().get(2)),
          new Column("inW", layer -> layer.inShape().get(3)),
          new Column("outN", layer -> layer.outShape().get(0)),
          new Column("outC", layer -> layer.outShape().get(1)),
          new Column("outH", layer -> layer.outShape().get(2)),
          new Column("outW", layer -> layer.outShape().get(3)),
          new Column("paramsWeights", LayerDocument::paramsWeights),
          new Column("paramsTrainable", LayerDocument::paramsTrainable),
          new Column("paramsWithBnStats", LayerDocument::paramsWithBnStats),
          new Column("paramsFolded", LayerDocument::paramsFolded),
          new Column("madds", LayerDocument::madds),
          new Column("memoryAccess", LayerDocument::memoryAccess),
          new Column("intensity", LayerDocument::intensity),
          new Column("receptiveField", LayerDocument::receptiveField),
          new Column("effectiveStride", LayerDocument::effectiveStride),
          new Column("receptiveFieldTop", layer -> layer.receptiveFieldStart().getFirst()),
          new Column("receptiveFieldLeft", layer -> layer.receptiveFieldStart().getLast()));

  private LayerTable() {}

  private record Column(String name, Function<LayerDocument, Object> value) {}

  /** The table with a line of names above. */
  static String csv(List<LayerDocument> layers) {
    var csv = new StringBuilder();
    Csv.line(csv, COLUMNS.stream().map(Column::name).toList());
    for (LayerDocument layer : layers) {
      Csv.line(
          csv, COLUMNS.stream().map(column -> column.value().apply(layer).toString()).toList());
    }
    return csv.toString();
  }
}
