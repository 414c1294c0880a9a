package lightnet.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.BlockKind;
import lightnet.cost.Guideline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** What is done before a picture, as it is written. */
class GestureReaderTest {

  private static Gesture read(String text) {
    return new GestureReader().convert(text);
  }

  @Test
  void everyGestureIsRead() {
    assertThat(read("new")).isEqualTo(new Gesture.Begin());
    assertThat(read("undo")).isEqualTo(new Gesture.Undo());
    assertThat(read("redo")).isEqualTo(new Gesture.Redo());
    assertThat(read("keep")).isEqualTo(new Gesture.Keep());
    assertThat(read("tab 2")).isEqualTo(new Gesture.Turn(2));
    assertThat(read(" set  a/b kernel=5 ")).isEqualTo(new Gesture.Set("a/b", "kernel", "5"));
    assertThat(read("all groups=4")).isEqualTo(new Gesture.Everywhere("groups", "4"));
    assertThat(read("add fire")).isEqualTo(new Gesture.Add(BlockKind.FIRE, Optional.empty()));
    assertThat(read("add fire a/b")).isEqualTo(new Gesture.Add(BlockKind.FIRE, Optional.of("a/b")));
    assertThat(read("remove a/b")).isEqualTo(new Gesture.Remove("a/b"));
    assertThat(read("repeat a/b 3")).isEqualTo(new Gesture.Repeat("a/b", 3));
    assertThat(read("select a/b")).isEqualTo(new Gesture.Select(List.of("a/b")));
    assertThat(read("select a b c d")).isEqualTo(new Gesture.Select(List.of("a", "b", "c", "d")));
    assertThat(read("show history")).isEqualTo(new Gesture.Show(Gesture.Part.HISTORY));
    assertThat(read("coach G3")).isEqualTo(new Gesture.Ask(Guideline.FEW_FRAGMENTS));
    assertThat(read("open shufflenet-v1@groups=8"))
        .isInstanceOfSatisfying(
            Gesture.Open.class,
            open -> {
              assertThat(open.model().id()).isEqualTo("shufflenet-v1");
              assertThat(open.model().parameters()).isEqualTo(Map.of("groups", "8"));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fly",
        "new x",
        "undo 2",
        "tab 0",
        "tab x",
        "set a/b",
        "set a/b kernel",
        "all groups",
        "repeat a/b",
        "repeat a/b x",
        "show cellar",
        "coach G5",
        "select",
        "remove a b c"
      })
  void whatIsNoGestureIsToldInASentence(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "'%s' is nothing that can be done: see 'lightnet snapshot --help'".formatted(text));
  }

  @Test
  void kindsThatThereAreAreToldWhereOneIsUnknown() {
    assertThatThrownBy(() -> read("add brick"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'brick' is no kind of block; there are conv, depthwise-separable");
  }
}
