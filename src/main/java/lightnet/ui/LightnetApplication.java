package lightnet.ui;

/** The window. */
public final class LightnetApplication {
  private LightnetApplication() {}

  /** Opens. */
  public static void open() {}
}
