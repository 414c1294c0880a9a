package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Expansion;
import org.junit.jupiter.api.Test;

class MendsTest {

  @Test
  void aDesignThatWorksNeedsNone() {
    assertThat(Mends.of(BundledModels.design("mobilenet-v2"))).isEmpty();
  }

  @Test
  void groupsOrChannelsThatFitAreFoundNearby() {
    Design broken =
        new Edit.Change(Set.of("stage2/unit2"), "groups", 7)
            .applyTo(BundledModels.design("shufflenet-v1"));

    assertThat(Mends.brokenPath(broken)).contains("stage2/unit2");
    assertThat(Mends.of(broken))
        .contains(new Edit.Change(Set.of("stage2/unit2"), "groups", 6))
        .first()
        .satisfies(mend -> assertThat(worksWith(mend, broken)).isTrue());
  }

  @Test
  void aUnitThatMustKeepItsChannelsIsToldWhichThoseAre() {
    Design broken =
        new Edit.Change(Set.of("stage2/unit2"), "channels", 100)
            .applyTo(BundledModels.design("shufflenet-v2"));

    assertThat(Mends.of(broken)).contains(new Edit.Change(Set.of("stage2/unit2"), "channels", 116));
  }

  @Test
  void everyMendMakesItsBlockFit() {
    letTheBlockFit(new Edit.Everywhere("groups", 5).applyTo(BundledModels.design("shufflenet-v1")));
  }

  /** Each mend lets the block fit; the last mend is to do without it. */
  static void letTheBlockFit(Design broken) {
    String path = Mends.brokenPath(broken).orElseThrow();
    List<Edit> mends = Mends.of(broken);

    assertThat(mends.getLast()).isEqualTo(new Edit.Remove(Set.of(path)));
    assertThat(mends)
        .allSatisfy(
            mend ->
                assertThat(Mends.brokenPath(mend.applyTo(broken)).orElse("")).isNotEqualTo(path));
  }

  private static boolean worksWith(Edit edit, Design broken) {
    return edit.applyTo(broken).expand() instanceof Expansion.Expanded;
  }
}
