package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.flow.operator.ShuffleFrames.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where each channel is at the start, at each step, between two steps and at the end. */
class ShuffleFramesTest {
  private static final double WIDTH = 740;
  private static final double HEIGHT = 380;
  private static final Grouping TWELVE = new Grouping(3, 4);

  @Test
  void atTheStartChannelsStandInAColumnInOrder() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    for (int channel = 1; channel < 12; channel++) {
      assertThat(at(frames, channel, 0).y()).isGreaterThan(at(frames, channel - 1, 0).y());
      assertThat(at(frames, channel, 0).x()).isEqualTo(at(frames, 0, 0).x());
    }
  }

  @Test
  void reshapedAGroupIsARow() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    for (int channel = 0; channel < 12; channel++) {
      assertThat(at(frames, channel, 1).y()).isEqualTo(at(frames, channel / 4 * 4, 1).y());
      assertThat(at(frames, channel, 1).x()).isEqualTo(at(frames, channel % 4, 1).x());
    }
    assertThat(at(frames, 4, 1).y()).isGreaterThan(at(frames, 0, 1).y());
  }

  @Test
  void transposedAGroupIsAColumn() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    for (int channel = 0; channel < 12; channel++) {
      assertThat(at(frames, channel, 2).x()).isEqualTo(at(frames, channel / 4 * 4, 2).x());
      assertThat(at(frames, channel, 2).y()).isEqualTo(at(frames, channel % 4, 2).y());
    }
    assertThat(at(frames, 4, 2).x()).isGreaterThan(at(frames, 0, 2).x());
  }

  @Test
  void atTheEndChannelsStandInTheShuffledOrder() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    assertThat(frames.last()).isEqualTo(3);
    assertThat(order(frames, 3)).isEqualTo(Permutation.shuffle(TWELVE).sources());
    assertThat(frames.order(3)).isEqualTo(Permutation.shuffle(TWELVE).sources());
  }

  @Test
  void betweenTwoStepsAChannelIsOnTheWay() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    for (int channel = 0; channel < 12; channel++) {
      Frame half = at(frames, channel, 1.5);
      assertThat(half).isEqualTo(at(frames, channel, 1).towards(at(frames, channel, 2), 0.5));
    }
  }

  @Test
  void inverseEndsInOrder() {
    ShuffleFrames frames = frames(TWELVE, Route.INVERSE);
    assertThat(order(frames, 0)).isEqualTo(Permutation.shuffle(TWELVE).sources());
    assertThat(order(frames, 3)).isEqualTo(Permutation.identity(12).sources());
  }

  @Test
  void twiceIsTheShuffleAfterTheShuffle() {
    ShuffleFrames frames = frames(TWELVE, Route.TWICE);
    Permutation shuffle = Permutation.shuffle(TWELVE);
    assertThat(frames.last()).isEqualTo(6);
    assertThat(order(frames, 3)).isEqualTo(shuffle.sources());
    assertThat(order(frames, 6)).isEqualTo(shuffle.then(shuffle).sources());
  }

  /** The drawn channels of a large shuffle keep the order that they have in the whole of it. */
  @Test
  void aPartOfAShuffleStaysInTheOrderOfTheWhole() {
    Grouping large = new Grouping(3, 40);
    List<Integer> whole = Permutation.shuffle(large).sources();
    ShuffleFrames frames = frames(large, Route.SHUFFLE);
    assertThat(frames.channels()).hasSize(15).contains(0, 40, 80, 84);
    assertThat(frames.order(3))
        .isEqualTo(whole.stream().filter(frames.channels()::contains).toList());
    ShuffleFrames back = frames(large, Route.INVERSE);
    assertThat(back.order(3)).isSorted();
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void everythingLiesInsideThePicture(Route route) {
    for (Grouping g :
        List.of(new Grouping(1, 1), new Grouping(1, 24), new Grouping(24, 1), new Grouping(8, 3))) {
      ShuffleFrames frames = frames(g, route);
      for (double t = 0; t <= frames.last(); t += 0.25) {
        Drawing drawing = frames.frame(t, WIDTH, HEIGHT);
        assertThat(drawing.marks())
            .filteredOn(Mark.Box.class::isInstance)
            .extracting(mark -> ((Mark.Box) mark).frame())
            .allMatch(f -> f.x() >= -1 && f.right() <= WIDTH + 1 && f.bottom() <= HEIGHT + 1);
      }
    }
  }

  @Test
  void everyChannelIsInItsGroupsColourAndCanBePointedAt() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE);
    Drawing end = frames.frame(3, WIDTH, HEIGHT);
    for (int channel = 0; channel < 12; channel++) {
      Frame frame = at(frames, channel, 3);
      Spot spot = new Spot.OfChannel("tensor", channel);
      assertThat(end.at(frame.middle())).isEqualTo(spot);
      assertThat(end.marks())
          .anyMatch(
              mark ->
                  mark instanceof Mark.Box box
                      && box.frame().equals(frame)
                      && box.fill().equals(new Ink.Group(spotGroup(spot))));
    }
  }

  @Test
  void theFollowedChannelHasAPathThroughAllStations() {
    ShuffleFrames frames = frames(TWELVE, Route.SHUFFLE).following(Optional.of(5));
    assertThat(frames.frame(3, WIDTH, HEIGHT).marks())
        .filteredOn(mark -> mark instanceof Mark.Line line && line.points().size() == 5)
        .hasSize(1);
  }

  private static int spotGroup(Spot spot) {
    return ((Spot.OfChannel) spot).channel() / 4;
  }

  private static ShuffleFrames frames(Grouping grouping, Route route) {
    return new ShuffleFrames(grouping, route, new ShuffleFrames.Captions("in", "out"), "tensor");
  }

  private static Frame at(ShuffleFrames frames, int channel, double t) {
    return frames.place(channel, t, WIDTH, HEIGHT);
  }

  /** The channels from top to bottom at a moment. */
  private static List<Integer> order(ShuffleFrames frames, double t) {
    return IntStream.range(0, 12)
        .boxed()
        .sorted((a, b) -> Double.compare(at(frames, a, t).y(), at(frames, b, t).y()))
        .toList();
  }
}
