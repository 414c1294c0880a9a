package lightnet.ui.canvas;

import javafx.event.Event;
import javafx.event.EventType;
import lightnet.drawing.Drawing;

/** Somebody wants a chart as a file; rises to the window, which asks for its name and writes it. */
public final class SaveChartEvent extends Event {
  /** Its only type. */
  public static final EventType<SaveChartEvent> WANTED =
      new EventType<>(Event.ANY, "SAVE_CHART_WANTED");

  private static final long serialVersionUID = 1L;

  private final transient Drawing drawing;
  private final String name;
  private final PictureFormat format;

  /**
   * A chart that is wanted.
   *
   * @param name to begin with, without an ending
   */
  SaveChartEvent(Drawing drawing, String name, PictureFormat format) {
    super(WANTED);
    this.drawing = drawing;
    this.name = name;
    this.format = format;
  }

  /** The chart. */
  public Drawing drawing() {
    return drawing;
  }

  /** A name to begin with, without an ending. */
  public String name() {
    return name;
  }

  /** What it is wanted as. */
  public PictureFormat format() {
    return format;
  }
}
