package lightnet.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternTest {

  @Test
  void colourAndPatternTogetherTellSixtyFourGroupsApart() {
    for (Shade shade : Shade.values()) {
      assertThat(
              IntStream.range(0, 64)
                  .mapToObj(i -> List.of(shade.argb(new Ink.Group(i)), Pattern.ofGroup(i))))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void neighboursHaveOtherColoursAndOtherPatterns() {
    for (int group = 0; group < 240; group++) {
      assertThat(Pattern.ofGroup(group + 1)).isNotEqualTo(Pattern.ofGroup(group));
      assertThat(Shade.LIGHT.argb(new Ink.Group(group + 1)))
          .isNotEqualTo(Shade.LIGHT.argb(new Ink.Group(group)));
    }
  }
}
