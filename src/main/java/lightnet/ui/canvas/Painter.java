package lightnet.ui.canvas;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import lightnet.drawing.Arrow;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Pattern;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;

/** Paints drawings on a canvas. */
final class Painter {
  private static final double SPACING = 5;

  private final GraphicsContext g;

  /** Pictures of the last drawing, which the next one may have too. */
  private IdentityHashMap<Pixels, Image> images = new IdentityHashMap<>();

  Painter(GraphicsContext g) {
    this.g = g;
  }

  /** Paints a drawing, scaled, from the upper left corner. */
  void paint(Drawing drawing, Shade shade, double scale) {
    g.save();
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    g.scale(scale, scale);
    g.setImageSmoothing(false);
    g.setTextBaseline(VPos.CENTER);
    IdentityHashMap<Pixels, Image> used = new IdentityHashMap<>();
    drawing.marks().forEach(mark -> paint(mark, shade, used));
    images = used;
    g.restore();
  }

  private void paint(Mark mark, Shade shade, IdentityHashMap<Pixels, Image> used) {
    switch (mark) {
      case Mark.Box box -> box(box, shade);
      case Line line -> line(line, shade);
      case Mark.Words words -> words(words, shade);
      case Mark.Picture picture -> {
        Frame f = picture.frame();
        Image image = image(picture.pixels());
        used.put(picture.pixels(), image);
        g.drawImage(image, f.x(), f.y(), f.width(), f.height());
      }
    }
  }

  private void box(Mark.Box box, Shade shade) {
    Frame f = box.frame();
    double arc = 2 * box.corner();
    if (box.fill() != Ink.Role.CLEAR) {
      g.setFill(colour(box.fill(), shade));
      if (arc == 0) {
        g.fillRect(f.x(), f.y(), f.width(), f.height());
      } else {
        g.fillRoundRect(f.x(), f.y(), f.width(), f.height(), arc, arc);
      }
    }
    if (box.pattern() != Pattern.PLAIN) {
      hatch(box.pattern(), f, shade);
    }
    if (box.stroke() != Ink.Role.CLEAR) {
      g.setStroke(colour(box.stroke(), shade));
      g.setLineWidth(box.thickness());
      g.setLineDashes();
      if (arc == 0) {
        g.strokeRect(f.x(), f.y(), f.width(), f.height());
      } else {
        g.strokeRoundRect(f.x(), f.y(), f.width(), f.height(), arc, arc);
      }
    }
  }

  private void hatch(Pattern pattern, Frame f, Shade shade) {
    g.setStroke(colour(Ink.Role.SURFACE.faded(0.7), shade));
    g.setFill(colour(Ink.Role.SURFACE.faded(0.9), shade));
    g.setLineWidth(1);
    g.setLineDashes();
    switch (pattern) {
      case PLAIN -> {}
      case RISING -> diagonal(f, -1);
      case FALLING -> diagonal(f, 1);
      case CROSSED -> {
        diagonal(f, -1);
        diagonal(f, 1);
      }
      case LYING -> lying(f);
      case STANDING -> standing(f);
      case CHECKED -> {
        lying(f);
        standing(f);
      }
      case DOTS -> {
        for (double y = f.y() + SPACING / 2; y < f.bottom(); y += SPACING) {
          for (double x = f.x() + SPACING / 2; x < f.right(); x += SPACING) {
            g.fillOval(x - 1, y - 1, 2, 2);
          }
        }
      }
    }
  }

  private void lying(Frame f) {
    for (double y = f.y() + SPACING / 2; y < f.bottom(); y += SPACING) {
      g.strokeLine(f.x(), y, f.right(), y);
    }
  }

  private void standing(Frame f) {
    for (double x = f.x() + SPACING / 2; x < f.right(); x += SPACING) {
      g.strokeLine(x, f.y(), x, f.bottom());
    }
  }

  /** Lines at 45 degrees, cut at the frame. */
  private void diagonal(Frame f, int direction) {
    for (double start = f.x() - f.height(); start < f.right(); start += SPACING) {
      double from = Math.max(start, f.x());
      double to = Math.min(start + f.height(), f.right());
      if (from < to) {
        double y1 = from - start;
        double y2 = to - start;
        if (direction > 0) {
          g.strokeLine(from, f.y() + y1, to, f.y() + y2);
        } else {
          g.strokeLine(from, f.bottom() - y1, to, f.bottom() - y2);
        }
      }
    }
  }

  private void line(Line line, Shade shade) {
    g.setStroke(colour(line.stroke(), shade));
    g.setLineWidth(line.thickness());
    if (line.dash() == Line.Dash.DASHED) {
      g.setLineDashes(5, 4);
    } else {
      g.setLineDashes();
    }
    g.beginPath();
    List<Point> points = line.points();
    g.moveTo(points.getFirst().x(), points.getFirst().y());
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      switch (line.shape()) {
        case STRAIGHT -> g.lineTo(to.x(), to.y());
        case FLAT -> {
          double middle = (from.x() + to.x()) / 2;
          g.bezierCurveTo(middle, from.y(), middle, to.y(), to.x(), to.y());
        }
      }
    }
    g.stroke();
    if (line.ending() == Line.Ending.ARROW) {
      List<Point> head = Arrow.head(line);
      g.setFill(colour(line.stroke(), shade));
      g.fillPolygon(
          head.stream().mapToDouble(Point::x).toArray(),
          head.stream().mapToDouble(Point::y).toArray(),
          head.size());
    }
  }

  private void words(Mark.Words words, Shade shade) {
    g.setFill(colour(words.ink(), shade));
    g.setFont(
        switch (words.weight()) {
          case REGULAR -> Font.font("Inter", words.size());
          case BOLD -> Font.font("Inter", FontWeight.BOLD, words.size());
          case MONO -> Font.font("JetBrains Mono", words.size());
        });
    g.setTextAlign(
        switch (words.align()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    g.fillText(words.text(), words.at().x(), words.at().y());
  }

  private Image image(Pixels pixels) {
    Image known = images.get(pixels);
    return known == null ? toImage(pixels) : known;
  }

  private static Image toImage(Pixels pixels) {
    IntBuffer copy = IntBuffer.allocate(pixels.argb().remaining());
    for (int i = 0; i < copy.capacity(); i++) {
      copy.put(i, pixels.argb().get(i));
    }
    return new WritableImage(
        new PixelBuffer<>(
            pixels.width(), pixels.height(), copy, PixelFormat.getIntArgbPreInstance()));
  }

  static Color colour(Ink ink, Shade shade) {
    int argb = shade.argb(ink);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
  }
}
