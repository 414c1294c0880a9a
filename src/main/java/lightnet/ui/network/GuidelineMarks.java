package lightnet.ui.network;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lightnet.cost.Finding;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Coaching;

/** Quiet marks of the guidelines that a block breaks, such as {@code G1}. */
final class GuidelineMarks extends HBox {
  private List<String> codes = List.of();
  private Coaching coaching = Coaching.SPEAKING;

  GuidelineMarks() {
    super(2);
    setManaged(false);
    setMouseTransparent(true);
    show(coaching);
  }

  void show(List<Finding> findings) {
    List<String> next = findings.stream().map(finding -> finding.guideline().code()).toList();
    if (!next.equals(codes)) {
      codes = next;
      getChildren().setAll(codes.stream().map(GuidelineMarks::mark).toList());
      show(coaching);
    }
  }

  void show(Coaching next) {
    coaching = next;
    setVisible(coaching == Coaching.SPEAKING && !codes.isEmpty());
  }

  private static Label mark(String code) {
    Label mark = new Label(code);
    mark.getStyleClass().add("guideline-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }

  /** A line for tooltips and screen readers; empty where nothing is shown. */
  String words() {
    return isVisible()
        ? "\n"
            + codes.stream()
                .map(code -> Texts.text("card.guideline", code))
                .collect(Collectors.joining(", "))
        : "";
  }
}
