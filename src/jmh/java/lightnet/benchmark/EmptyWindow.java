package lightnet.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** The least that a window with a table and a chart takes: what our start is compared with. */
public final class EmptyWindow extends Application {

  /** Opens the window, prints the milliseconds since the JVM started, and ends. */
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    var table = new TableView<String>();
    table.getColumns().setAll(List.of(new TableColumn<>("layer"), new TableColumn<>("time")));
    stage.setScene(
        new Scene(
            new SplitPane(table, new BarChart<>(new CategoryAxis(), new NumberAxis())), 1440, 900));
    stage.setOnShown(
        _ ->
            Platform.runLater(
                () -> {
                  long start = ManagementFactory.getRuntimeMXBean().getStartTime();
                  System.out.printf(
                      "%5d ms  empty window shown%n", System.currentTimeMillis() - start);
                  Platform.exit();
                }));
    stage.show();
  }
}
