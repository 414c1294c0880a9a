package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

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
    Design broken = new Edit.Everywhere("groups", 5).applyTo(BundledModels.design("shufflenet-v1"));
    String path = Mends.brokenPath(broken).orElseThrow();

    assertThat(Mends.of(broken)).isNotEmpty();
    assertThat(Mends.of(broken))
        .allSatisfy(
            mend ->
                assertThat(Mends.brokenPath(mend.applyTo(broken)).orElse("")).isNotEqualTo(path));
  }

  private static boolean worksWith(Edit edit, Design broken) {
    return edit.applyTo(broken).expand() instanceof Expansion.Expanded;
  }
}
