package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import lightnet.design.BundledModels;
import lightnet.design.Stage;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guidelines against the ShuffleNet V2 paper's tables and its words about other networks. */
class FindingsTest {

  @ParameterizedTest
  @CsvSource({
    "128, 128, 819200, 819200.0",
    "90, 180, 862920, 814495.3",
    "52, 312, 1157728, 815110.4",
    "36, 432, 1483200, 797718.4",
    "32, 32, 201728, 201728.0",
    "22, 44, 207944, 196106.8",
    "13, 78, 286390, 200735.6",
    "9, 108, 367884, 196513.6",
  })
  void memoryAccessAndBoundAreThoseOfTable1(int c1, int c2, double access, double bound) {
    Finding.Widths widths = only(Finding.Widths.class, pointwise(c1, c2, 1));

    assertThat(widths.formulas().getFirst().value()).isEqualTo(access);
    assertThat(widths.formulas().getLast().value()).isCloseTo(bound, within(0.05));
    assertThat(widths.measure()).isCloseTo(access / bound, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 180, 1145160",
    "4, 256, 1622016",
    "8, 360, 2274120",
    "2, 90, 568530",
    "4, 128, 806912",
  })
  void memoryAccessWithGroupsIsThatOfTable2(int groups, int channels, double access) {
    Finding.Groups found = only(Finding.Groups.class, pointwise(channels, channels, groups));

    double without =
        3136.0 * (channels + channels / (double) groups) + channels * channels / (double) groups;
    assertThat(found.groups()).isEqualTo(groups);
    assertThat(found.formulas().getFirst().value()).isCloseTo(access, within(0.5));
    assertThat(found.formulas().getLast().value()).isCloseTo(without, within(0.5));
    assertThat(found.measure()).isCloseTo(access / without, within(1e-6));
  }

  @Test
  void widthsOfOneToTwoAreHarmlessAndThoseOfOneToSixAreNot() {
    assertThat(Findings.of(pointwise(128, 128, 1).layers())).isEmpty();
    assertThat(Findings.of(pointwise(90, 180, 1).layers())).isEmpty();
    assertThat(Findings.of(pointwise(52, 312, 1).layers()))
        .singleElement()
        .isInstanceOf(Finding.Widths.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1.0", "1.5", "2.0"})
  void noUnitOfShuffleNetV2BreaksAny(String width) {
    assertThat(codes("shufflenet-v2@width=" + width, "stage")).isEmpty();
  }

  @Test
  void blocksOfMobileNetV2BreakTheFirstAndTheLast() {
    assertThat(codes("mobilenet-v2", "stage3/bottleneck5")).containsExactly("G1", "G4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4", "8"})
  void unitsOfShuffleNetV1BreakThePapersThree(String groups) {
    assertThat(codes("shufflenet-v1@groups=" + groups, "stage2/unit2"))
        .containsExactly("G1", "G2", "G4");
  }

  @Test
  void unitsWithoutGroupsDoNotBreakTheSecond() {
    assertThat(codes("shufflenet-v1@groups=1", "stage2/unit2")).containsExactly("G1", "G4");
  }

  @Test
  void aGateMakesSixFragments() {
    assertThat(all("mobilenet-v3-large"))
        .filteredOn(Finding.Fragments.class::isInstance)
        .hasSize(8)
        .allSatisfy(finding -> assertThat(finding.measure()).isEqualTo(6));
  }

  private static List<String> codes(String reference, String under) {
    Network network = BundledModels.network(reference);
    List<String> codes = new ArrayList<>();
    for (Stage stage : BundledModels.design(reference).stages()) {
      stage.blocks().stream()
          .map(stage::pathOf)
          .filter(path -> path.startsWith(under))
          .flatMap(path -> Findings.of(network.layersOf(path)).stream())
          .map(finding -> finding.guideline().code())
          .forEach(codes::add);
    }
    return codes;
  }

  private static List<Finding> all(String reference) {
    Network network = BundledModels.network(reference);
    return BundledModels.design(reference).stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .flatMap(path -> Findings.of(network.layersOf(path)).stream())
        .toList();
  }

  private static <F extends Finding> F only(Class<F> kind, Network network) {
    return Findings.measured(network.layers()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Network pointwise(int c1, int c2, int groups) {
    var builder = new NetworkBuilder(new Shape(1, c1, 56, 56));
    builder.add(
        "block/conv",
        new Op.Conv(c2, Extent.ONE, Extent.ONE, Padding.NONE, groups, Affine.BATCH_NORM),
        Network.INPUT);
    return builder.build("pointwise");
  }
}
