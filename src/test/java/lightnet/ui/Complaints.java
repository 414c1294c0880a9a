package lightnet.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;

/** What JavaFX complains of without failing: uncaught exceptions, and CSS that it cannot follow. */
final class Complaints {
  private static final Complaints OF_THIS_JVM = new Complaints();

  /** Held, since a logger that nobody holds is collected with its handlers. */
  private final Logger css = Logger.getLogger("javafx");

  private final List<String> heard = new CopyOnWriteArrayList<>();

  private Complaints() {
    css.addHandler(new Listener());
  }

  static Complaints ofThisJvm() {
    return OF_THIS_JVM;
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Starts anew; what a program under test did to the handlers of the thread is undone. */
  void listen() {
    Platform.runLater(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((_, exception) -> heard.add(trace(exception))));
    forget();
  }

  void forget() {
    heard.clear();
  }

  void failIfAny() {
    if (!heard.isEmpty()) {
      throw new AssertionError("JavaFX complained:\n" + String.join("\n", heard));
    }
  }

  private static String trace(Throwable exception) {
    var text = new StringWriter();
    exception.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord warning) {
      if (warning.getLevel().intValue() >= Level.WARNING.intValue()) {
        heard.add(warning.getLoggerName() + ": " + warning.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
