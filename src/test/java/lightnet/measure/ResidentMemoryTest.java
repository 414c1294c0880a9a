package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

  @Test
  void linuxTellsItInKilobytes() {
    assertThat(ResidentMemory.in(List.of("VmHWM:   900 kB", "VmRSS:\t   123 kB")))
        .hasValue(123 * 1024);
  }

  @Test
  void otherSystemsTellNothing() {
    assertThat(ResidentMemory.in(List.of("Name: java", "VmRSS: none"))).isEmpty();
    assertThat(ResidentMemory.grownSince(OptionalLong.empty())).isEmpty();
  }

  @Test
  void whatShrankHasNotGrown() {
    assertThat(ResidentMemory.grownSince(OptionalLong.of(Long.MAX_VALUE)).orElse(0)).isZero();
  }
}
