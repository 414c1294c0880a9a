package lightnet.ui;

import java.util.Locale;

/** Whether there is a screen; without one the toolkit draws in memory. */
public final class Display {

  private Display() {}

  /** True if windows can be put on a screen. */
  public static boolean isThere() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    String display = System.getenv("DISPLAY");
    return !linux || (display != null && !display.isBlank());
  }

  /** Has to come before the toolkit starts. */
  static void choosePlatform() {
    if (!isThere()) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("testfx.robot", "glass");
    }
  }
}
