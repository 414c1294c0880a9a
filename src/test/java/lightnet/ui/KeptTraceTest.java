package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.flow.BlockFlow;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Trace;
import lightnet.network.TraceStart;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.TraceMode;
import org.junit.jupiter.api.Test;

/** Channels that are traced in a block are told of on every level until they are let go. */
@WindowTest
class KeptTraceTest {
  private static final String BLOCK = "stage3/unit2";
  private static final String INPUT = "stage3/unit1/concat_relu";
  private static final String INNER = "stage3/unit2/gconv1_relu";

  @Test
  void byMouseAChannelIsTracedThroughTheNetwork(OpenWindow window) {
    enter(window, BLOCK);
    window.clickOn(place(window, new Spot.OfChannel(INPUT, 0)));
    awaitStart(window, TraceStart.ofChannel(INPUT, 0));
    window.clickOn(window.from(window.node("crumbs")).lookup(".hyperlink").<Node>query());
    awaitPlace(window, new Place.WholeNetwork());

    cardsTellWhatIsCounted(window, TraceStart.ofChannel(INPUT, 0));
    assertThat(window.text("network-trace-words"))
        .startsWith("stage3/unit1 output, channel 0: ")
        .contains("reaches all channels from stage3/unit2 on");
    window.click("network-trace-release");
    awaitRelease(window);
    assertThat(window.node("trace-line").isVisible()).isFalse();
    assertThat(window.text(labelOf("stage3/unit1"))).isEmpty();
  }

  @Test
  void byKeyboardAGroupIsTracedThroughTheNetwork(OpenWindow window) {
    enter(window, BLOCK);
    window.push(KeyCode.T);
    window.await("groups", () -> window.workspace().traceMode().get() == TraceMode.GROUP);
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.DOWN);
    TraceStart second = window.on(() -> group(window, INNER, 1));
    awaitStart(window, second);
    assertThat(window.text("trace-words"))
        .startsWith("Group 2 ")
        .contains("reaches 480 of 480", "without the shuffle it would be 160")
        .contains("comes from 160 of 480");
    window.push(KeyCode.ALT, KeyCode.UP);
    awaitPlace(window, new Place.WholeNetwork());

    cardsTellWhatIsCounted(window, second);
    window.push(KeyCode.ESCAPE);
    awaitRelease(window);
    awaitPlace(window, new Place.WholeNetwork());
  }

  @Test
  void traceOfAnotherBlockLightsThisOne(OpenWindow window) {
    enter(window, BLOCK);
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.DOWN);
    awaitStart(window, TraceStart.ofChannel(INNER, 0));
    enter(window, "stage3/unit1");
    assertThat(window.text("trace-words"))
        .startsWith(BLOCK + " gconv1_relu, channel 0: comes from ")
        .contains("160 of 480 of its output");
    enter(window, "stage3/unit3");
    assertThat(window.text("trace-words"))
        .contains("reaches 160 of 480 channels", "and 480 of 480");
    window.push(KeyCode.ESCAPE);
    awaitRelease(window);
    awaitPlace(window, new Place.InBlock("stage3/unit3"));
    assertThat(window.node("trace-release").isVisible()).isFalse();
  }

  @Test
  void switchTurnsTheTracedChannelIntoItsGroupAndOffLetsItGo(OpenWindow window) {
    enter(window, BLOCK);
    window.clickOn(place(window, new Spot.OfChannel(INPUT, 0)));
    awaitStart(window, TraceStart.ofChannel(INPUT, 0));
    window.click("trace-GROUP");
    awaitStart(window, window.on(() -> group(window, INPUT, 0)));
    window.click("trace-CHANNEL");
    awaitStart(window, TraceStart.ofChannel(INPUT, 0));
    window.click("trace-OFF");
    awaitRelease(window);
    window.clickOn(place(window, new Spot.OfChannel(INPUT, 0)));
    assertThat(((ToggleButton) window.node("trace-OFF")).isSelected()).isTrue();
    awaitRelease(window);
  }

  @Test
  void clickOnTheNumberOfAGroupTracesIt(OpenWindow window) {
    enter(window, BLOCK);
    window.clickOn(place(window, new Spot.OfGroup(INPUT, 2)));
    awaitStart(window, window.on(() -> group(window, INPUT, 2)));
  }

  @Test
  void onlyLitChannelIsSelectedInTheOperator(OpenWindow window) {
    enter(window, BLOCK);
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.PAGE_DOWN);
    window.push(KeyCode.PAGE_DOWN);
    awaitStart(window, TraceStart.ofChannel(INNER, 10));
    window.push(KeyCode.ENTER);
    awaitPlace(window, new Place.InOperator(BLOCK, BLOCK + "/gconv1"));
    window.await("its channels", () -> window.has("channels"));
    assertThat(window.on(() -> marked(window, BLOCK + "/gconv1"))).containsExactly(10);
    window.awaitRest();
    window.push(KeyCode.ESCAPE);
    awaitPlace(window, new Place.InBlock(BLOCK));
    awaitStart(window, TraceStart.ofChannel(INNER, 10));
  }

  private static void cardsTellWhatIsCounted(OpenWindow window, TraceStart start) {
    Network network = window.workspace().costs().network();
    Trace reached = Trace.reachedFrom(network, start);
    Trace sources = Trace.comingTo(network, start);
    for (String block : network.layers().stream().map(Layer::blockPath).distinct().toList()) {
      Layer output = network.layersOf(block).getLast();
      int of = output.outShape().c();
      int after = reached.count(output.id());
      int before = sources.count(output.id());
      String words =
          output.id().equals(start.tensor())
              ? "traced: %d of %d".formatted(start.channels().size(), of)
              : after > 0
                  ? after == of
                      ? "reaches all %,d".formatted(of)
                      : "reaches %d of %,d".formatted(after, of)
                  : before == of
                      ? "from all %,d".formatted(of)
                      : "from %d of %,d".formatted(before, of);
      assertThat(window.text(labelOf(block))).as(block).isEqualTo(words);
      assertThat(window.node(cardOf(block)).getAccessibleText())
          .contains("%,d channels of the output".formatted(of), "trace");
    }
  }

  /** The channels of a tensor that the operator's sheet marks. */
  private static List<Integer> marked(OpenWindow window, String tensor) {
    return ((DrawingView) window.node("channels"))
        .drawing().marks().stream()
            .filter(mark -> mark instanceof Mark.Box box && box.stroke() == Ink.Role.ACCENT)
            .map(Mark::spot)
            .filter(spot -> spot instanceof Spot.OfChannel of && of.tensor().equals(tensor))
            .map(spot -> ((Spot.OfChannel) spot).channel())
            .toList();
  }

  private static String labelOf(String block) {
    return "trace-of-" + block.replace('/', '-');
  }

  private static TraceStart group(OpenWindow window, String tensor, int group) {
    Network network = window.workspace().costs().network();
    var flow = new BlockFlow(network.layersOf(BLOCK));
    return TraceStart.ofGroup(tensor, group, flow.channelsOf(tensor, group));
  }

  private static void enter(OpenWindow window, String block) {
    if (!window.workspace().costs().network().name().contains("ShuffleNet")) {
      window.show("shufflenet-v1@groups=3");
    }
    window.run(() -> window.workspace().goTo(new Place.InBlock(block)));
    window.await(
        "the focus", () -> window.has("block-view") && window.node("block-view").isFocused());
    window.await("its drawing", () -> !marks(window).marks().isEmpty());
  }

  private static void awaitStart(OpenWindow window, TraceStart start) {
    window.await(
        start.toString(),
        () ->
            window
                .workspace()
                .trace()
                .get()
                .filter(k -> k.trace().start().equals(start))
                .isPresent());
  }

  private static void awaitRelease(OpenWindow window) {
    window.await("the release", () -> window.workspace().trace().get().isEmpty());
  }

  private static void awaitPlace(OpenWindow window, Place place) {
    window.await(place.toString(), () -> window.workspace().place().get().equals(place));
  }

  private static Drawing marks(OpenWindow window) {
    return ((DrawingView) window.node("block-diagram")).drawing();
  }

  /** The place on the screen of the first box that stands for something. */
  private static Point2D place(OpenWindow window, Spot spot) {
    return window.on(
        () -> {
          Frame frame =
              marks(window).marks().stream()
                  .filter(mark -> mark.spot().equals(spot))
                  .filter(Mark.Box.class::isInstance)
                  .map(mark -> ((Mark.Box) mark).frame())
                  .findFirst()
                  .orElseThrow();
          return window.node("block-diagram").localToScreen(frame.middle().x(), frame.middle().y());
        });
  }
}
