package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import lightnet.network.Layer;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All levels of networks whose blocks have one channel, or ten thousand. */
@WindowTest
class ExtremeChannelsTest {
  private static final String HEAD =
      """
      id: extreme
      name: Extreme
      source: "made by hand"
      stages:
        - name: stage1
          blocks:
      """;

  private static final String ONE =
      """
            - conv: {name: stem, channels: 1, kernel: 3, stride: 2, activation: relu6}
            - depthwise-separable: {name: separable, channels: 1}
            - bneck: {name: bneck, kernel: 5, expanded: 1, channels: 1, squeeze: sixteenth, activation: h-swish}
            - channel-shuffle: {name: shuffle, groups: 1}
            - pool: {name: pool, pool: max, kernel: 3, stride: 2}
            - global-average-pool: {name: all}
            - dense: {name: classifier, features: 1, output: probabilities}
      """;

  private static final String TEN_THOUSAND =
      """
            - conv: {name: stem, channels: 10000, kernel: 1, stride: 16, activation: relu6}
            - conv: {name: depthwise, channels: 10000, kernel: 3, groups: 10000, activation: relu}
            - channel-shuffle: {name: single, groups: 1}
            - channel-shuffle: {name: shuffle, groups: 10000}
            - conv: {name: grouped, channels: 10000, kernel: 1, groups: 100, activation: relu}
            - global-average-pool: {name: all}
            - dense: {name: classifier, features: 10, output: probabilities}
      """;

  @TempDir private Path folder;

  @Test
  void oneChannel(OpenWindow window) throws IOException {
    walk(window, ONE);
  }

  @Test
  void tenThousandChannels(OpenWindow window) throws IOException {
    walk(window, TEN_THOUSAND);
  }

  private void walk(OpenWindow window, String blocks) throws IOException {
    Path file = Files.writeString(folder.resolve("extreme.yaml"), HEAD + blocks);
    window.openModel();
    window.openFiles(file, window.sample("koala.jpg"));
    window.await("the network", () -> window.text("network-name").equals("Extreme"));
    window.await("its times", () -> window.workspace().profile().get().isPresent());
    for (Layer layer : window.workspace().costs().network().layers()) {
      String block = layer.blockPath();
      goTo(window, new Place.InBlock(block));
      window.push(KeyCode.RIGHT);
      goTo(window, new Place.InOperator(block, layer.id()));
      BlockFeatures features = window.on(() -> window.workspace().features().get().orElseThrow());
      goTo(
          window,
          new Place.AtValue(block, layer.id(), features.of(layer.id()).orElseThrow().strongest()));
      assertThat(window.node("number-drawing").getAccessibleText())
          .as(layer.id())
          .contains("difference");
    }
    assertThat(window.workspace().message().get()).isEmpty();
  }

  private static void goTo(OpenWindow window, Place place) {
    window.run(() -> window.workspace().goTo(place));
    window.await(
        place.toString(),
        () ->
            window.workspace().place().get().equals(place)
                && window
                    .workspace()
                    .features()
                    .get()
                    .filter(
                        read -> List.of(read.block()).equals(place.blockPath().stream().toList()))
                    .isPresent());
  }
}
