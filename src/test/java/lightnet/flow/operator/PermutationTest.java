package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Permutations against reshaping, transposing and flattening by hand. */
class PermutationTest {

  @ParameterizedTest
  @MethodSource("groupings")
  void shuffleIsReshapeTransposeFlatten(Grouping g) {
    int[][] rows = new int[g.groups()][g.perGroup()];
    for (int channel = 0; channel < g.channels(); channel++) {
      rows[channel / g.perGroup()][channel % g.perGroup()] = channel;
    }
    List<Integer> flat = new ArrayList<>();
    for (int column = 0; column < g.perGroup(); column++) {
      for (int row = 0; row < g.groups(); row++) {
        flat.add(rows[row][column]);
      }
    }
    assertThat(Permutation.shuffle(g).sources()).isEqualTo(flat);
  }

  @ParameterizedTest
  @MethodSource("groupings")
  void inverseIsTheShuffleOfTheOtherSide(Grouping g) {
    Permutation shuffle = Permutation.shuffle(g);
    assertThat(shuffle.then(shuffle.inverse()).isIdentity()).isTrue();
    assertThat(shuffle.inverse().then(shuffle).isIdentity()).isTrue();
    assertThat(shuffle.inverse()).isEqualTo(Permutation.shuffle(g.transposed()));
  }

  @ParameterizedTest
  @MethodSource("groupings")
  void twoShufflesAreAppliedOneAfterTheOther(Grouping g) {
    Permutation shuffle = Permutation.shuffle(g);
    List<String> channels = IntStream.range(0, g.channels()).mapToObj(i -> "channel " + i).toList();
    assertThat(applied(shuffle.then(shuffle), channels))
        .isEqualTo(applied(shuffle, applied(shuffle, channels)));
  }

  @Test
  void oneGroupOrGroupsOfOneChangeNothing() {
    assertThat(Permutation.shuffle(new Grouping(1, 7)).isIdentity()).isTrue();
    assertThat(Permutation.shuffle(new Grouping(7, 1)).isIdentity()).isTrue();
    assertThat(Permutation.shuffle(new Grouping(2, 2)).isIdentity()).isFalse();
  }

  @Test
  void whatIsNoOrderIsRefused() {
    assertThatThrownBy(() -> new Permutation(List.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Permutation(List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofManyChannelsAFewOfEachGroupAreDrawn() {
    assertThat(new Grouping(3, 8).drawn()).isEqualTo(new Grouping(3, 8));
    assertThat(new Grouping(3, 40).drawn()).isEqualTo(new Grouping(3, 5));
    assertThat(new Grouping(8, 30).drawn()).isEqualTo(new Grouping(8, 2));
    assertThat(new Grouping(240, 4).drawn().channels()).isLessThanOrEqualTo(24);
    assertThat(new Grouping(1, 10_000).drawn()).isEqualTo(new Grouping(1, 16));
    assertThat(new Grouping(10_000, 1).drawn()).isEqualTo(new Grouping(16, 1));
    assertThat(new Grouping(3, 40).undrawn(5)).isEqualTo(40);
  }

  private static List<String> applied(Permutation permutation, List<String> channels) {
    return permutation.sources().stream().map(channels::get).toList();
  }

  static Stream<Grouping> groupings() {
    return IntStream.rangeClosed(1, 6)
        .boxed()
        .flatMap(g -> IntStream.rangeClosed(1, 7).mapToObj(n -> new Grouping(g, n)));
  }
}
