package lightnet.ui;

import java.lang.management.ManagementFactory;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A start that ends by itself once the first photo is classified and its layers are timed. It
 * prints when what was reached; the start script trains the cache for faster starts with it.
 */
final class Rehearsal {
  private static final String PROPERTY = "lightnet.rehearsal";
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Duration LONGEST = Duration.seconds(60);

  private Rehearsal() {}

  static boolean isWanted() {
    return Boolean.getBoolean(PROPERTY);
  }

  static void run(Workspace workspace, Stage stage) {
    stage.setOnShown(_ -> Platform.runLater(() -> report("window shown")));
    workspace.photo().subscribe(photo -> photo.ifPresent(_ -> report("first photo classified")));
    workspace
        .profile()
        .subscribe(
            profile -> {
              if (profile.isPresent() && workspace.freshness().get() == Freshness.MEASURED) {
                finish(stage, "layers timed");
              }
            });
    workspace
        .readiness()
        .subscribe(
            readiness -> {
              if (readiness instanceof Readiness.Impossible(String reason)) {
                finish(stage, reason);
              }
            });
    var end = new PauseTransition(LONGEST);
    end.setOnFinished(_ -> finish(stage, "gave up"));
    end.play();
  }

  private static void finish(Stage stage, String milestone) {
    report(milestone);
    stage.hide();
  }

  private static void report(String milestone) {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    long millis = System.currentTimeMillis() - start;
    LOG.info("{} ms  {}", millis, milestone);
  }
}
