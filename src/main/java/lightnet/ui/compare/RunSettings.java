package lightnet.ui.compare;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** With how many threads it is measured, how long, on what; and the start. */
final class RunSettings extends HBox {
  private final Spinner<Integer> threads = new Spinner<>();

  /**
   * Controls of what they change.
   *
   * @param prefix what the ids of the controls begin with
   * @param budgets that are offered, in seconds
   * @param input names what the networks run on
   */
  RunSettings(
      String prefix,
      IntegerProperty threadCount,
      ObjectProperty<Duration> budget,
      List<Integer> budgets,
      Label input,
      Node start) {
    super(12);
    threads.setId(prefix + "-threads");
    threads.setAccessibleText(Texts.text("compare.threads"));
    int most = Math.max(1, Runtime.getRuntime().availableProcessors());
    threads.setValueFactory(new IntegerSpinnerValueFactory(1, most, threadCount.get()));
    threads.valueProperty().subscribe(value -> threadCount.set(value));
    threads.setPrefWidth(80);
    var time = new ComboBox<Duration>();
    time.setId(prefix + "-budget");
    time.setAccessibleText(Texts.text("compare.budget"));
    time.getItems().setAll(budgets.stream().map(Duration::ofSeconds).toList());
    time.setConverter(new Seconds());
    time.valueProperty().bindBidirectional(budget);
    var row =
        new FlowPane(
            18,
            8,
            labelled("compare.threads", threads),
            labelled("compare.budget", time),
            labelled("compare.input", input));
    row.setAlignment(Pos.BOTTOM_LEFT);
    HBox.setHgrow(row, Priority.ALWAYS);
    setAlignment(Pos.BOTTOM_LEFT);
    getStyleClass().add("lineup-foot");
    getChildren().addAll(row, start);
  }

  /** The control of the threads. */
  Node threads() {
    return threads;
  }

  private static Node labelled(String key, Node control) {
    return new VBox(2, Labels.caption(Texts.text(key)), control);
  }
}
