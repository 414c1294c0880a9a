package lightnet.ui.snapshot;

import javafx.application.Platform;
import lightnet.ui.LightnetApplication;

/** What draws the window, without a display. */
final class Toolkit {

  private Toolkit() {}

  /** Starts it, which can be done once in a process. */
  static void start() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(LightnetApplication::prepare);
  }
}
