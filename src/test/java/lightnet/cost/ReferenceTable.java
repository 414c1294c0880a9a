package lightnet.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reference figures from a CSV file without quotes; its first line names the columns. */
final class ReferenceTable {

  /** One line by the names of its columns. */
  record Row(Map<String, String> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    long number(String column) {
      return Long.parseLong(text(column));
    }

    double real(String column) {
      return Double.parseDouble(text(column));
    }

    @Override
    public String toString() {
      return cells.toString();
    }
  }

  private ReferenceTable() {}

  static List<Row> read(String name) {
    try (var stream = ReferenceTable.class.getResourceAsStream("/lightnet/reference/" + name)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      var lines = text.lines().toList();
      var columns = cells(lines.getFirst());
      return lines.stream().skip(1).map(line -> row(columns, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static Row row(List<String> columns, List<String> values) {
    if (columns.size() != values.size()) {
      throw new IllegalStateException("a line of another length: " + values);
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), values.get(i));
    }
    return new Row(cells);
  }
}
