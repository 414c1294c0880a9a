package lightnet.flow.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Position;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.flow.number.NumberSheet.Maps;
import lightnet.flow.number.NumberSheet.Seen;
import lightnet.flow.number.NumberSheet.Step;
import lightnet.flow.number.NumberSheet.Tile;
import lightnet.flow.number.NumberSheet.Verdict;
import lightnet.flow.number.Part.Cell;
import lightnet.flow.number.Part.Grid;
import lightnet.flow.number.Part.Row;
import lightnet.flow.number.Part.Sign;
import lightnet.flow.number.Part.Table;
import lightnet.network.Activation;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberDrawingTest {
  private static final ValueScale SCALE = ValueScale.signed(10);
  private static final FeatureMaps MAPS =
      new FeatureMaps(new Shape(1, 2, 4, 6), FloatBuffer.wrap(new float[48]));

  @ParameterizedTest
  @CsvSource({"776, 600", "1000, 700", "1416, 900", "500, 420", "3000, 1600"})
  void everythingLiesInsideAndWordsAreLargeEnough(double width, double height) {
    Drawing drawing = NumberDrawing.draw(sheet(weighted(3)), width, height);
    assertThat(drawing.width()).isEqualTo(width);
    for (Mark mark : drawing.marks()) {
      switch (mark) {
        case Mark.Box box -> assertInside(box.frame(), drawing);
        case Mark.Picture picture -> assertInside(picture.frame(), drawing);
        case Mark.Words words -> assertThat(words.size()).isGreaterThanOrEqualTo(11);
        case Mark.Line _ -> {}
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void everyCellOfAWindowHasItsNumber(int side) {
    Drawing drawing = NumberDrawing.draw(sheet(weighted(side)), 1416, 900);
    List<String> words = words(drawing);
    for (int i = 0; i < side * side; i++) {
      assertThat(words)
          .containsAnyOf(
              Figures.of(number(i)), Figures.fitting(number(i), 6), Figures.fitting(number(i), 5));
    }
    assertThat(words).contains("×", "=", "ONNX Runtime gave", "✓", "difference 0");
  }

  @Test
  void tableSaysWhatItDoesNotShow() {
    List<Row> rows =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new Row(
                        "channel " + i,
                        List.of(Cell.of(1, SCALE, new Spot.Nothing())),
                        1,
                        new Spot.OfChannel("in", i)))
            .toList();
    var table =
        new Table(
            "many", List.of(), rows, 960, 960, (more, sum) -> more + " more, " + Math.round(sum));
    Drawing drawing = NumberDrawing.draw(sheet(List.of(table)), 776, 600);
    long shown = words(drawing).stream().filter(word -> word.startsWith("channel ")).count();
    assertThat(shown).isPositive();
    assertThat(words(drawing)).contains((960 - shown) + " more, " + (960 - shown));
  }

  @Test
  void numbersAreLegibleOnTheirCells() {
    for (double value = -1; value <= 1; value += 0.05) {
      assertContrast(new Ink.Signed(value));
      assertContrast(new Ink.Level(value));
    }
  }

  private static void assertContrast(Ink ground) {
    double one = luminance(Shade.LIGHT.argb(ground));
    double other = luminance(Shade.LIGHT.argb(Sketch.over(ground)));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as(ground.toString()).isGreaterThan(3);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16 & 0xFF)
        + 0.7152 * linear(argb >> 8 & 0xFF)
        + 0.0722 * linear(argb & 0xFF);
  }

  private static double linear(int level) {
    double value = level / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void clickOnAMapFindsTheValue() {
    Drawing drawing = NumberDrawing.draw(sheet(weighted(3)), 1416, 900);
    Mark.Picture map =
        drawing.marks().stream()
            .filter(Mark.Picture.class::isInstance)
            .map(Mark.Picture.class::cast)
            .filter(picture -> picture.spot().equals(new Spot.OfChannel("out", 1)))
            .findFirst()
            .orElseThrow();
    Frame frame = map.frame();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 6; column++) {
        var place =
            new Point(
                frame.x() + (column + 0.5) * frame.width() / 6,
                frame.y() + (row + 0.5) * frame.height() / 4);
        assertThat(Clicked.at(drawing, place))
            .isEqualTo(new Spot.OfValue("out", new Position(1, row, column)));
      }
    }
    assertThat(Clicked.at(drawing, new Point(1, 1))).isEqualTo(new Spot.Nothing());
  }

  @Test
  void clickOnAVectorFindsTheChannelAndNoneBeyondTheLast() {
    var vector = new FeatureMaps(new Shape(1, 5, 1, 1), FloatBuffer.wrap(new float[5]));
    Pixels pixels = MapPixels.ofVector(vector, SCALE);
    var drawing =
        new Drawing(
            30,
            20,
            List.of(
                new Mark.Picture(new Frame(0, 0, 30, 20), pixels, new Spot.OfTensor("vector"))));
    assertThat(Clicked.at(drawing, new Point(15, 15))).isEqualTo(new Spot.OfChannel("vector", 4));
    assertThat(Clicked.at(drawing, new Point(25, 15))).isEqualTo(new Spot.Nothing());
  }

  @Test
  void valuesThatAreNoNumberAreDrawn() {
    List<Part> parts =
        List.of(
            new Grid(
                "strange",
                3,
                List.of(
                    Cell.of(Double.NaN, SCALE, new Spot.Nothing()),
                    Cell.of(Double.POSITIVE_INFINITY, SCALE, new Spot.Nothing()),
                    Cell.of(Double.NEGATIVE_INFINITY, SCALE, new Spot.Nothing()))),
            new Part.Curve("ReLU6", Activation.RELU6, Double.NaN));
    assertThat(words(NumberDrawing.draw(sheet(parts), 776, 600))).contains("NaN", "∞", "−∞");
    var maps =
        new FeatureMaps(
            new Shape(1, 1, 1, 3), FloatBuffer.wrap(new float[] {Float.NaN, 1, 1 / 0f}));
    var scale = new ValueScale(ValueRange.of(maps.values()));
    assertThat(MapPixels.ofChannel(maps, 0, scale).argb().get(0)).isEqualTo(0xFFFF00FF);
  }

  private static double number(int i) {
    return i + 0.25;
  }

  private static List<Part> weighted(int side) {
    List<Cell> cells =
        IntStream.range(0, side * side)
            .mapToObj(i -> Cell.of(number(i), SCALE, new Spot.Nothing()))
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Grid("input", side, cells));
    parts.add(new Sign("×"));
    parts.add(new Grid("weights", side, cells));
    parts.add(new Sign("="));
    parts.add(new Grid("products", side, cells));
    return parts;
  }

  private static NumberSheet sheet(List<Part> parts) {
    var tile =
        new Tile(
            "out",
            MapPixels.ofChannel(MAPS, 1, SCALE),
            new Spot.OfChannel("out", 1),
            List.of(new Frame(2, 3, 1, 1)),
            Tile.Choice.OTHER);
    return new NumberSheet(
        "3 × 3 conv",
        "A long explanation of where it reads, which has to be broken where there is no room.",
        parts,
        List.of(new Step("sum", 1.5, Step.Rank.USED), new Step("= linear", 1.5, Step.Rank.RESULT)),
        Optional.of(new Verdict("ONNX Runtime gave", 1.5, "✓", new Ink.Group(2), "difference 0")),
        List.of("Nine multiply-adds."),
        new Seen(
            "sees",
            "43 × 43",
            Optional.empty(),
            new Frame(-10, -10, 43, 43),
            new Frame(0, 0, 224, 224),
            List.of("Some of it lies outside.")),
        new Maps("Channel 1", List.of(tile, tile), "neighbours", List.of(tile, tile, tile)));
  }

  private static List<String> words(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }

  private static void assertInside(Frame frame, Drawing drawing) {
    assertThat(frame.x()).isGreaterThanOrEqualTo(0);
    assertThat(frame.y()).isGreaterThanOrEqualTo(0);
    assertThat(frame.right()).isLessThanOrEqualTo(drawing.width());
    assertThat(frame.bottom()).isLessThanOrEqualTo(drawing.height());
  }
}
