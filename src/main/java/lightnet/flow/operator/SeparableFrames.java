package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.network.OperatorFamily;

/**
 * A standard convolution over the depthwise and the pointwise one that replace it: from t = 0 to 1
 * the depthwise convolution filters each channel by itself, from 1 to 2 the pointwise one mixes
 * them; the standard one takes all of that time to do both at once.
 *
 * @param convolution what is replaced
 * @param captions words beside the rows
 * @param maps of the input, the filtered and the mixed channels
 */
public record SeparableFrames(Convolution convolution, Captions captions, Maps maps) {

  /** The moment at which everything is done. */
  public static final int LAST = 2;

  /** The most channels that are drawn of the input. */
  public static final int INPUTS = 5;

  /** The most channels that are drawn of the output. */
  public static final int OUTPUTS = 7;

  private static final double HEAD = 26;

  /**
   * Words beside the rows.
   *
   * @param standard over the first row
   * @param separable over the second row
   * @param madds after a count
   */
  public record Captions(String standard, String separable, String madds) {}

  /**
   * Small pictures, none without values.
   *
   * @param input of the channels that come in
   * @param filtered of the channels after the depthwise convolution
   * @param mixed of the channels after the pointwise convolution
   */
  public record Maps(Thumbnails input, Thumbnails filtered, Thumbnails mixed) {
    /** Without values. */
    public static final Maps NONE = new Maps(Thumbnails.NONE, Thumbnails.NONE, Thumbnails.NONE);
  }

  /** How many of the drawn channels each part has computed. */
  record Progress(int standard, int depthwise, int pointwise) {}

  /** The picture at a moment between 0 and {@link #LAST}. */
  public Drawing frame(double t, double width, double height) {
    double now = Math.clamp(t, 0, LAST);
    List<Mark> marks = new ArrayList<>();
    Progress done = progress(now);
    double half = height / 2;
    long standard = convolution.cost(1).madds();
    long separable = convolution.separableCost().madds();
    drawHead(captions.standard(), standard, now / LAST, 0, width, standard, marks);
    drawHead(captions.separable(), separable, soFar(now), half, width, standard, marks);
    double rowTop = HEAD + 8;
    drawStandard(done, new Frame(0, rowTop, width, half - rowTop - 12), marks);
    drawSeparable(done, new Frame(0, half + rowTop, width, half - rowTop - 6), marks);
    return new Drawing(width, height, marks);
  }

  /** How far each part is at a moment. */
  Progress progress(double t) {
    return new Progress(
        (int) Math.floor(outputs() * t / LAST),
        (int) Math.floor(inputs() * Math.min(1, t)),
        (int) Math.floor(outputs() * Math.max(0, t - 1)));
  }

  /** The part of its multiply-adds that the separable convolution has done. */
  private double soFar(double t) {
    double area = convolution.kernel().area();
    double first = area / (area + convolution.outChannels());
    return Math.min(1, t) * first + Math.max(0, t - 1) * (1 - first);
  }

  private int inputs() {
    return Math.min(INPUTS, convolution.in().c());
  }

  private int outputs() {
    return Math.min(OUTPUTS, convolution.outChannels());
  }

  private void drawHead(
      String caption,
      long madds,
      double part,
      double top,
      double width,
      long scale,
      List<Mark> marks) {
    marks.add(Words.bold(caption, new Point(0, top + 11), 12, Align.LEFT, Ink.Role.TEXT));
    String count = "%,d / %,d %s".formatted(Math.round(madds * part), madds, captions.madds());
    marks.add(Words.bold(count, new Point(width, top + 11), 12, Align.RIGHT, Ink.Role.TEXT));
    double long1 = width * madds / Math.max(scale, madds);
    marks.add(Box.filled(new Frame(0, top + 22, long1, 5), 2, Ink.Role.MUTED.faded(0.3)));
    marks.add(Box.filled(new Frame(0, top + 22, long1 * part, 5), 2, Ink.Role.ACCENT));
  }

  private void drawStandard(Progress done, Frame area, List<Mark> marks) {
    Column in = new Column(area, 0, inputs());
    Column out = new Column(area, 1, outputs());
    Ink ink = new Ink.Family(OperatorFamily.SPATIAL);
    for (int channel = 0; channel < outputs(); channel++) {
      boolean working = channel == done.standard() && channel < outputs();
      if (working || done.standard() == outputs()) {
        for (int source = 0; source < inputs(); source++) {
          marks.add(link(in.frame(source), out.frame(channel), ink));
        }
      }
    }
    drawColumn(in, inputs(), maps.input(), convolution.in().c(), marks);
    drawColumn(out, done.standard(), Thumbnails.NONE, convolution.outChannels(), marks);
    drawKernel(area, 0.5, kernelWords() + " × %,d".formatted(convolution.in().c()), ink, marks);
  }

  private void drawSeparable(Progress done, Frame area, List<Mark> marks) {
    Column in = new Column(area, 0, inputs());
    Column middle = new Column(area, 0.5, inputs());
    Column out = new Column(area, 1, outputs());
    Ink depthwise = new Ink.Family(OperatorFamily.DEPTHWISE);
    Ink pointwise = new Ink.Family(OperatorFamily.POINTWISE);
    for (int channel = 0; channel < Math.min(inputs(), done.depthwise() + 1); channel++) {
      marks.add(link(in.frame(channel), middle.frame(channel), depthwise));
    }
    for (int channel = 0; channel < outputs(); channel++) {
      boolean working = done.depthwise() == inputs() && channel == done.pointwise();
      if (working || done.pointwise() == outputs()) {
        for (int source = 0; source < inputs(); source++) {
          marks.add(link(middle.frame(source), out.frame(channel), pointwise));
        }
      }
    }
    drawColumn(in, inputs(), maps.input(), convolution.in().c(), marks);
    drawColumn(middle, done.depthwise(), maps.filtered(), convolution.in().c(), marks);
    drawColumn(out, done.pointwise(), maps.mixed(), convolution.outChannels(), marks);
    drawKernel(area, 0.25, kernelWords() + " × 1", depthwise, marks);
    String mixing = "1 × 1 × %,d".formatted(convolution.in().c());
    drawKernel(area, 0.75, mixing, pointwise, marks);
  }

  private String kernelWords() {
    return convolution.kernel().h() + " × " + convolution.kernel().w();
  }

  private static Mark link(Frame from, Frame to, Ink ink) {
    return Line.curve(
        new Point(from.right(), from.middle().y()),
        new Point(to.x(), to.middle().y()),
        ink,
        1.8,
        new Spot.Nothing());
  }

  private static void drawKernel(
      Frame area, double across, String words, Ink ink, List<Mark> marks) {
    Point at = new Point(area.x() + area.width() * across, area.middle().y());
    double wide = 7.2 * words.length() + 14;
    Frame ground = new Frame(at.x() - wide / 2, at.y() - 11, wide, 22);
    marks.add(Box.filled(ground, 6, Ink.Role.SURFACE).stroked(ink, 2));
    marks.add(Words.bold(words, at, 11, Align.CENTRE, Ink.Role.TEXT));
  }

  private static void drawColumn(
      Column column, int filled, Thumbnails pictures, int channels, List<Mark> marks) {
    for (int channel = 0; channel < column.cells; channel++) {
      Frame frame = column.frame(channel);
      boolean there = channel < filled;
      marks.add(
          Box.filled(frame, 2, there ? Ink.Role.ACCENT_GROUND : Ink.Role.SURFACE)
              .stroked(there ? Ink.Role.ACCENT : Ink.Role.BORDER, 1));
      if (there) {
        pictures
            .of(channel)
            .ifPresent(picture -> marks.add(new Mark.Picture(frame, picture, new Spot.Nothing())));
      }
    }
    if (column.cells < channels) {
      Frame last = column.frame(column.cells - 1);
      marks.add(
          Words.plain(
              "+ %,d".formatted(channels - column.cells),
              new Point(last.middle().x(), last.bottom() + 9),
              11,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
  }

  /** Channels below each other at a part of the way across. */
  private static final class Column {
    private final Frame area;
    private final double across;
    private final int cells;

    Column(Frame area, double across, int cells) {
      this.area = area;
      this.across = across;
      this.cells = cells;
    }

    Frame frame(int channel) {
      double side = Math.min(44, (area.height() - 16) / Math.max(cells, OUTPUTS) - 3);
      double top = area.y() + (area.height() - 16 - cells * (side + 3)) / 2;
      double margin = 24;
      double x = area.x() + margin + (area.width() - 2 * margin - side) * across;
      return new Frame(x, top + channel * (side + 3), side, side);
    }
  }
}
