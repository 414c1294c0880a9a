package lightnet.flow.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.design.Stage;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Point;
import lightnet.drawing.TextFit;
import lightnet.export.ExportedDesigns;
import lightnet.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkPosterTest {

  static List<Design> designs() throws PresetException {
    return ExportedDesigns.all();
  }

  @Test
  void equalBlocksAreOneCardThatTellsHowMany() {
    Stage stage = BundledModels.design("mobilenet-v2").stages().get(3);
    Network network = BundledModels.network("mobilenet-v2");

    assertThat(Run.of(stage, network))
        .extracting(Run::count, Run::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "bottleneck7"),
            org.assertj.core.groups.Tuple.tuple(3, "bottleneck8 … bottleneck10"),
            org.assertj.core.groups.Tuple.tuple(1, "bottleneck11"),
            org.assertj.core.groups.Tuple.tuple(2, "bottleneck12 … bottleneck13"));
    assertThat(words(poster("mobilenet-v2"))).contains("×3", "×2");
  }

  @Test
  void titleAndTotalsStandAbove() {
    assertThat(words(poster("mobilenet-v2")))
        .contains("MobileNet V2")
        .anyMatch(
            text -> text.startsWith("3.50 M params, 301 M multiply-adds, input 3 × 224 × 224, "));
  }

  @Test
  void gateIsOneSign() {
    Network network = BundledModels.network("mobilenet-v3-large");

    List<Node> nodes = Node.of(network.layersOf("stage3/bneck4"));

    assertThat(nodes).extracting(Node::tag).containsExactly("1×1", "dw 5×5", "SE 24", "1×1");
    assertThat(nodes).extracting(Node::column).containsExactly(1, 2, 3, 4);
  }

  @Test
  void branchesLieBesideEachOther() {
    Network network = BundledModels.network("shufflenet-v2");

    List<Node> nodes = Node.of(network.layersOf("stage2/unit1"));

    assertThat(nodes)
        .extracting(Node::tag)
        .containsExactly("dw 3×3", "1×1", "1×1", "dw 3×3", "1×1", "concat", "shuffle 2");
    assertThat(nodes).extracting(Node::lane).containsExactly(0, 0, 1, 1, 1, 0, 0);
    assertThat(nodes).extracting(Node::column).containsExactly(1, 2, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @MethodSource("designs")
  void everythingLiesOnTheSheet(Design design) throws PresetException {
    Drawing poster = NetworkPoster.of(design, design.network());

    assertThat(poster.width()).isBetween(400.0, 1500.0);
    for (Mark mark : poster.marks()) {
      switch (mark) {
        case Mark.Box box -> assertInside(box.frame(), poster);
        case Line line ->
            line.points().forEach(at -> assertInside(new Frame(at.x(), at.y(), 0, 0), poster));
        case Words words -> assertInside(frame(words), poster);
        case Mark.Picture picture -> assertInside(picture.frame(), poster);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void noTwoWordsLieOverEachOther(Design design) throws PresetException {
    List<Words> words =
        NetworkPoster.of(design, design.network()).marks().stream()
            .filter(Words.class::isInstance)
            .map(Words.class::cast)
            .toList();
    for (int i = 0; i < words.size(); i++) {
      for (Words other : words.subList(i + 1, words.size())) {
        assertThat(overlap(frame(words.get(i)), frame(other)))
            .as(words.get(i).text() + " and " + other.text())
            .isFalse();
      }
    }
  }

  private static boolean overlap(Frame one, Frame other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  private static void assertInside(Frame frame, Drawing poster) {
    assertThat(frame.x()).isGreaterThanOrEqualTo(0);
    assertThat(frame.y()).isGreaterThanOrEqualTo(0);
    assertThat(frame.right()).isLessThanOrEqualTo(poster.width() + 0.01);
    assertThat(frame.bottom()).isLessThanOrEqualTo(poster.height() + 0.01);
  }

  private static Frame frame(Words words) {
    double width = TextFit.width(words.text(), words.size());
    Point at = words.at();
    double left =
        switch (words.align()) {
          case LEFT -> at.x();
          case CENTRE -> at.x() - width / 2;
          case RIGHT -> at.x() - width;
        };
    return new Frame(left, at.y() - words.size() * 0.5, width, words.size());
  }

  private static Drawing poster(String reference) {
    return NetworkPoster.of(BundledModels.design(reference), BundledModels.network(reference));
  }

  private static List<String> words(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Words.class::isInstance)
        .map(mark -> ((Words) mark).text())
        .toList();
  }
}
