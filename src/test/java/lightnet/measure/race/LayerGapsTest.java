package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lightnet.design.BundledModels;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.measure.Loading;
import lightnet.measure.race.LayerGaps.Explained;
import lightnet.measure.race.LayerGaps.LayerGap;
import lightnet.measure.race.LayerTimes.Part;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.OperatorFamily;
import org.junit.jupiter.api.Test;

class LayerGapsTest {

  @Test
  void theFamilyThatMakesMostOfItIsNamed() {
    LayerTimes slow =
        times(
            "B",
            part(112, OperatorFamily.DEPTHWISE, 3),
            part(112, OperatorFamily.POINTWISE, 2),
            part(56, OperatorFamily.POINTWISE, 4));
    LayerTimes fast =
        times(
            "A",
            part(112, OperatorFamily.DEPTHWISE, 2.2),
            part(112, OperatorFamily.POINTWISE, 1.7),
            part(56, OperatorFamily.POINTWISE, 4));

    assertThat(words(slow, fast))
        .containsExactly(
            "B spends 1.1 ms more than A at 112 x 112, most of it in depthwise convolutions");
  }

  @Test
  void whatIsPartlyMadeGoodElsewhereIsToldByItself() {
    LayerTimes slow =
        times("B", part(28, OperatorFamily.SHUFFLE, 3), part(28, OperatorFamily.POINTWISE, 1));
    LayerTimes fast =
        times("A", part(28, OperatorFamily.SHUFFLE, 1), part(28, OperatorFamily.POINTWISE, 2));

    assertThat(words(slow, fast))
        .containsExactly(
            "B spends 1.0 ms more than A at 28 x 28, shuffles and splits alone 2.0 ms more");
  }

  @Test
  void noFamilyIsNamedWhereNoneMakesHalf() {
    LayerTimes slow =
        times(
            "B",
            part(7, OperatorFamily.SHUFFLE, 1),
            part(7, OperatorFamily.POOL, 1),
            part(7, OperatorFamily.POINTWISE, 3));
    LayerTimes fast = times("A", part(7, OperatorFamily.POINTWISE, 2));

    assertThat(words(slow, fast)).containsExactly("B spends 3.0 ms more than A at 7 x 7");
  }

  @Test
  void whereOnlyOneWorksIsSaidSo() {
    LayerTimes slow = times("B", part(80, OperatorFamily.POINTWISE, 2));
    LayerTimes fast = times("A", part(112, OperatorFamily.SPATIAL, 1));

    assertThat(words(slow, fast))
        .containsExactly(
            "B alone works at 80 x 80, for 2.0 ms, nearly all of it in 1x1 convolutions",
            "A alone works at 112 x 112, for 1.0 ms, nearly all of it in standard convolutions");
  }

  @Test
  void smallDifferencesAreNotTold() {
    LayerTimes slow = times("B", part(56, OperatorFamily.POINTWISE, 10.4));
    LayerTimes fast = times("A", part(56, OperatorFamily.POINTWISE, 10));

    assertThat(LayerGaps.between(slow, fast)).isEmpty();
    assertThat(words(slow, fast))
        .containsExactly("B and A differ at no resolution by 5 % of the slower one's time or more");
  }

  @Test
  void bothDirectionsSayTheSame() {
    LayerTimes one = times("B", part(56, OperatorFamily.POINTWISE, 5));
    LayerTimes other = times("A", part(56, OperatorFamily.POINTWISE, 3));

    LayerGap there = LayerGaps.between(one, other).getFirst();
    LayerGap back = LayerGaps.between(other, one).getFirst();
    assertThat(there.milliseconds()).isEqualTo(-back.milliseconds());
    assertThat(words(other, one))
        .containsExactly(
            "A spends 2.0 ms less than B at 56 x 56, nearly all of it in 1x1 convolutions");
  }

  @Test
  void everyShareOfAProfileStandsSomewhereOnce() {
    Network network = BundledModels.network("mobilenet-v3-small");
    double each = 0.9 / network.layers().size();
    List<LayerTime> layers =
        network.layers().stream()
            .map(layer -> new LayerTime(layer, 10 * each, each, Optional.empty(), List.of()))
            .toList();

    TimeShares shares =
        TimeShares.of(
            new LayerProfile(
                new Loading(5, OptionalLong.empty()),
                new Latency(List.of(10.0), 30, 1),
                1.1,
                20,
                layers,
                1));

    assertThat(shares.shares().stream().mapToDouble(TimeShares.Share::share).sum())
        .isCloseTo(0.9, within(1e-9));
    assertThat(shares.shares())
        .extracting(share -> share.at().h())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    // gates have outputs of 1 x 1 but belong to what they gate
    assertThat(shares.shares())
        .filteredOn(share -> share.family() == OperatorFamily.SQUEEZE_EXCITATION)
        .extracting(share -> share.at().h())
        .contains(56, 14, 7)
        .doesNotContain(1);
  }

  private static List<String> words(LayerTimes slow, LayerTimes fast) {
    return LayerWords.sentences(
        new Explained(fast.name(), slow.name(), LayerGaps.between(slow, fast)));
  }

  private static LayerTimes times(String name, Part... parts) {
    return new LayerTimes(name, List.of(parts), 0);
  }

  private static Part part(int side, OperatorFamily family, double milliseconds) {
    return new Part(Extent.square(side), family, milliseconds);
  }
}
