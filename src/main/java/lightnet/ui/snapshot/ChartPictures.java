package lightnet.ui.snapshot;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;
import lightnet.report.Press;
import lightnet.ui.canvas.DrawingPng;

/**
 * Charts as pixels for the command line, drawn by what draws the window, without a display. That is
 * started for the first picture; other commands do without it.
 */
public final class ChartPictures implements Press.Pictures {
  private static final double SCALE = 2;

  private final ReentrantLock lock = new ReentrantLock();
  private boolean isStarted;

  @Override
  public byte[] png(Drawing drawing) throws IOException {
    lock.lock();
    try {
      if (!isStarted) {
        Toolkit.start();
        isStarted = true;
      }
    } finally {
      lock.unlock();
    }
    return DrawingPng.of(drawing, Shade.LIGHT, SCALE);
  }

  @Override
  public Optional<String> obstacle() {
    return isThere() ? Optional.empty() : Press.withoutPixels().pictures().obstacle();
  }

  private static boolean isThere() {
    try {
      Class.forName("javafx.application.Platform", false, ChartPictures.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }
}
