package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lightnet.cost.Reconciled;
import lightnet.cost.Verdict;
import org.junit.jupiter.api.Test;

/** What was published of the shown network, beside our counts. */
@WindowTest
class PublishedTest {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  @Test
  void figuresOfTheShownNetworkStandFirst(OpenWindow window) {
    window.show("mobilenet-v2@width=0.5,resolution=160");
    List<Reconciled> rows = rows(shown(window));
    var here = Map.of("width", "0.5", "resolution", "160");
    assertThat(rows.getFirst().figure().at()).containsAllEntriesOf(here);
    assertThat(isAt(rows.getLast(), here)).isFalse();
    List<Node> marked =
        window.from(window.node("published-table")).lookup(".table-row-cell").queryAll().stream()
            .filter(row -> row.getPseudoClassStates().contains(HERE))
            .toList();
    assertThat(marked).hasSize(1);
    assertThat(window.has("published-open")).isFalse();
  }

  @Test
  void selectedFigureIsExplained(OpenWindow window) {
    window.show("shufflenet-v1@groups=4");
    select(window, row -> has(row, "133 M"));
    assertThat(window.text("published-madds"))
        .isEqualTo(
            "Counted without the classifier: 133,251,776, rounded to 133 M."
                + " That way gives 5 of the 5 figures of this source.");
    assertThat(words(window)).contains("− 1,088,000 multiply-adds of the classifier = 133,251,776");
  }

  @Test
  void whatNobodyCanExplainIsSaidToBeOpen(OpenWindow window) {
    window.show("mobilenet-v1");
    select(window, row -> has(row, "575 M"));
    assertThat(window.text("published-madds"))
        .startsWith("Open: no way of counting gives 575 M.")
        .endsWith("568,740,352, which is 6,259,648 too few.");
  }

  @Test
  void figureOfAnotherNetworkOpensIt(OpenWindow window) {
    select(window, row -> isAt(row, Map.of("width", "0.35", "resolution", "96")));
    assertThat(((Hyperlink) window.node("published-open")).getText())
        .isEqualTo("Open MobileNet V2, width 0.35, resolution 96");
    window.click("published-open");
    window.await("the network", () -> window.text("network-name").equals("MobileNet V2 0.35"));
    assertThat(window.workspace().design().input().h()).isEqualTo(96);
    assertThat(window.has("published-open")).isFalse();
    assertThat(rows(table(window)).getFirst().figure().at())
        .containsAllEntriesOf(Map.of("width", "0.35", "resolution", "96"));
  }

  @Test
  void anotherPresetBringsItsOwnFigures(OpenWindow window) {
    shown(window);
    window.show("xception");
    window.await(
        "its figures",
        () -> rows(table(window)).stream().anyMatch(row -> row.figure().source().contains("1610")));
    window.show("channelnet-small");
    window.await("none", () -> rows(table(window)).isEmpty());
    assertThat(window.text("published-nothing")).startsWith("No published figures of ChannelNet");
  }

  private static TableView<?> shown(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
    window.await("the table", () -> window.has("published-table"));
    window.await("its figures", () -> !rows(table(window)).isEmpty());
    window.run(() -> window.scene().getRoot().layout());
    return table(window);
  }

  private static void select(OpenWindow window, Predicate<Reconciled> wanted) {
    TableView<?> table = shown(window);
    int index = rows(table).indexOf(rows(table).stream().filter(wanted).findFirst().orElseThrow());
    window.run(() -> table.getSelectionModel().clearAndSelect(index));
    window.run(() -> window.scene().getRoot().layout());
  }

  private static boolean isAt(Reconciled row, Map<String, String> parameters) {
    return row.figure().at().entrySet().containsAll(parameters.entrySet());
  }

  private static boolean has(Reconciled row, String printed) {
    return row.madds().map(Verdict::printed).map(it -> it.text()).equals(Optional.of(printed));
  }

  private static TableView<?> table(OpenWindow window) {
    return (TableView<?>) window.node("published-table");
  }

  private static List<Reconciled> rows(TableView<?> table) {
    return table.getItems().stream().map(Reconciled.class::cast).toList();
  }

  private static List<String> words(OpenWindow window) {
    return window.node("published-explanation").lookupAll(".label").stream()
        .map(label -> ((Labeled) label).getText())
        .toList();
  }
}
