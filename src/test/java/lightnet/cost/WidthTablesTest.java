package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lightnet.cost.ReferenceTable.Row;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers' tables of widths and resolutions. */
class WidthTablesTest {
  private static final int MILLION = 6;

  @ParameterizedTest
  @MethodSource("rows")
  void countsAreExact(Row row) {
    var counted = totals(row);

    assertThat(counted.madds()).isEqualTo(row.number("madds"));
    assertThat(counted.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(counted.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(counted.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void publishedFigureIsOursRoundedAsTheTableSays(Row row) {
    var counted = totals(row);
    if (!row.text("madds_agrees").equals("NO")) {
      assertThat(
              rounded(
                  counted.madds(), row.text("madds_agrees"), row.text("madds_published_millions")))
          .isEqualByComparingTo(row.text("madds_published_millions"));
    }
    if (!row.text("params_agrees").equals("NO")) {
      String[] words = row.text("params_agrees").split("[()]", -1);
      assertThat(
              rounded(params(counted, words[1]), words[0], row.text("params_published_millions")))
          .isEqualByComparingTo(row.text("params_published_millions"));
    }
  }

  @Test
  void mostOfThePublishedFiguresAgree() {
    assertThat(rows()).hasSize(83);
    assertThat(rows().filter(row -> row.text("madds_agrees").equals("NO"))).hasSize(10);
    assertThat(rows().filter(row -> row.text("params_agrees").equals("NO"))).hasSize(5);
  }

  static Stream<Row> rows() {
    return ReferenceTable.read("width_tables.csv").stream();
  }

  /** Our classifiers give 1000 classes; one more is a column of weights and a bias. */
  private static Totals totals(Row row) {
    var network = BundledModels.network(row.text("model").replace(';', ','));
    var ours = CostTable.of(network).totals();
    long more = row.number("classes") - network.output().outShape().c();
    long weights = more * network.output().inShape().c();
    return ours.plus(
        new Totals(
            weights, weights + more, weights + more, weights + more, weights, 0, weights, 0));
  }

  private static long params(Totals totals, String convention) {
    return totals.params(ParamsConvention.valueOf(convention.toUpperCase(Locale.ROOT)));
  }

  private static BigDecimal rounded(long exact, String rounding, String published) {
    RoundingMode mode =
        switch (rounding) {
          case "round" -> RoundingMode.HALF_UP;
          case "floor" -> RoundingMode.FLOOR;
          case "ceil" -> RoundingMode.CEILING;
          default -> throw new IllegalArgumentException(rounding);
        };
    return BigDecimal.valueOf(exact, MILLION).setScale(new BigDecimal(published).scale(), mode);
  }

  /** Totals that others published or that follow from the definitions. */
  @ParameterizedTest
  @MethodSource("knownTotals")
  void totalIsTheKnownOne(Row row) {
    var totals = CostTable.of(BundledModels.network(row.text("model").replace(';', ','))).totals();

    assertThat(
            switch (row.text("quantity")) {
              case "params_trainable" -> totals.paramsTrainable();
              case "params_with_bn_stats" -> totals.paramsWithBnStats();
              case "madds" -> totals.madds();
              case "madds_without_classifier" -> totals.maddsWithoutClassifier();
              default -> throw new IllegalArgumentException(row.toString());
            })
        .isEqualTo(row.number("value"));
  }

  static List<Row> knownTotals() {
    return ReferenceTable.read("known_totals.csv");
  }
}
