package lightnet.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;

/** Writes drawings as SVG. */
public final class Svg {
  private static final double SPACING = 5;

  /** What XML cannot hold. */
  private static final java.util.regex.Pattern FORBIDDEN =
      java.util.regex.Pattern.compile(
          "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private Svg() {}

  /** The drawing as an SVG document with a ground. */
  public static String of(Drawing drawing, Shade shade) {
    String marks =
        drawing.marks().stream().map(mark -> element(mark, shade)).collect(Collectors.joining());
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s"
                + " %s\" font-family=\"Inter, sans-serif\">%n",
            drawing.width(), drawing.height(), drawing.width(), drawing.height())
        + format("<defs>%n%s</defs>%n", patterns(drawing, shade))
        + format("<rect width=\"100%%\" height=\"100%%\"%s/>%n", fill(Ink.Role.GROUND, shade))
        + marks
        + format("</svg>%n");
  }

  private static String element(Mark mark, Shade shade) {
    return switch (mark) {
      case Mark.Box box -> box(box, shade);
      case Line line -> line(line, shade);
      case Words words -> words(words, shade);
      case Mark.Picture picture -> picture(picture);
    };
  }

  private static String box(Mark.Box box, Shade shade) {
    Frame f = box.frame();
    String place =
        format(
            "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"",
            f.x(), f.y(), f.width(), f.height(), box.corner());
    String looks = fill(box.fill(), shade) + stroke(box, shade);
    String plain =
        box.spot() instanceof Spot.OfFigure(_, String words)
            ? format("<rect %s%s><title>%s</title></rect>%n", place, looks, escaped(words))
            : format("<rect %s%s/>%n", place, looks);
    return box.pattern() == Pattern.PLAIN
        ? plain
        : plain + format("<rect %s fill=\"url(#%s)\"/>%n", place, box.pattern());
  }

  private static String line(Line line, Shade shade) {
    String dash = line.dash() == Line.Dash.DASHED ? " stroke-dasharray=\"5 4\"" : "";
    String path =
        format(
            "<path d=\"%s\" fill=\"none\"%s stroke-width=\"%s\"%s/>%n",
            path(line), colour("stroke", line.stroke(), shade), line.thickness(), dash);
    return switch (line.ending()) {
      case PLAIN -> path;
      case ARROW ->
          path
              + format(
                  "<polygon points=\"%s\"%s/>%n",
                  Arrow.head(line).stream()
                      .map(p -> format("%s,%s", p.x(), p.y()))
                      .collect(Collectors.joining(" ")),
                  fill(line.stroke(), shade));
    };
  }

  private static String path(Line line) {
    var path = new StringBuilder();
    for (int i = 0; i < line.points().size(); i++) {
      Point to = line.points().get(i);
      if (i == 0) {
        path.append(format("M%s %s", to.x(), to.y()));
      } else if (line.shape() == Line.Shape.STRAIGHT) {
        path.append(format(" L%s %s", to.x(), to.y()));
      } else {
        Point from = line.points().get(i - 1);
        double middle = (from.x() + to.x()) / 2;
        path.append(
            format(" C%s %s %s %s %s %s", middle, from.y(), middle, to.y(), to.x(), to.y()));
      }
    }
    return path.toString();
  }

  private static String words(Words words, Shade shade) {
    String anchor =
        switch (words.align()) {
          case LEFT -> "start";
          case CENTRE -> "middle";
          case RIGHT -> "end";
        };
    String face =
        switch (words.weight()) {
          case REGULAR -> "";
          case BOLD -> " font-weight=\"600\"";
          case MONO -> " font-family=\"JetBrains Mono, monospace\"";
        };
    return format(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\""
            + " dominant-baseline=\"central\"%s%s>%s</text>%n",
        words.at().x(),
        words.at().y(),
        words.size(),
        anchor,
        face,
        fill(words.ink(), shade),
        escaped(words.text()));
  }

  private static String picture(Mark.Picture picture) {
    Frame f = picture.frame();
    return format(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\""
            + " style=\"image-rendering:pixelated\" href=\"data:image/png;base64,%s\"/>%n",
        f.x(), f.y(), f.width(), f.height(), png(picture.pixels()));
  }

  private static String png(Pixels pixels) {
    var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < pixels.argb().remaining(); i++) {
      image.setRGB(i % pixels.width(), i / pixels.width(), pixels.argb().get(i));
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static String patterns(Drawing drawing, Shade shade) {
    Set<Pattern> used = EnumSet.noneOf(Pattern.class);
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Box box && box.pattern() != Pattern.PLAIN) {
        used.add(box.pattern());
      }
    }
    var all = new StringBuilder();
    for (Pattern pattern : used) {
      String inside =
          switch (pattern) {
            case PLAIN -> "";
            case RISING -> stripe("M0 5 L5 0", shade);
            case FALLING -> stripe("M0 0 L5 5", shade);
            case LYING -> stripe("M0 2.5 L5 2.5", shade);
            case STANDING -> stripe("M2.5 0 L2.5 5", shade);
            case CROSSED -> stripe("M0 5 L5 0 M0 0 L5 5", shade);
            case CHECKED -> stripe("M0 2.5 L5 2.5 M2.5 0 L2.5 5", shade);
            case DOTS ->
                format("<circle cx=\"2.5\" cy=\"2.5\" r=\"1\"%s/>", fill(Ink.Role.SURFACE, shade));
          };
      all.append(
          format(
              "<pattern id=\"%s\" width=\"%s\" height=\"%s\" patternUnits=\"userSpaceOnUse\">"
                  + "%s</pattern>%n",
              pattern, SPACING, SPACING, inside));
    }
    return all.toString();
  }

  private static String stripe(String path, Shade shade) {
    return format(
        "<path d=\"%s\"%s stroke-width=\"1\"/>",
        path, colour("stroke", Ink.Role.SURFACE.faded(0.7), shade));
  }

  private static String stroke(Mark.Box box, Shade shade) {
    return box.stroke() == Ink.Role.CLEAR
        ? ""
        : format("%s stroke-width=\"%s\"", colour("stroke", box.stroke(), shade), box.thickness());
  }

  private static String fill(Ink ink, Shade shade) {
    return ink == Ink.Role.CLEAR ? " fill=\"none\"" : colour("fill", ink, shade);
  }

  private static String colour(String attribute, Ink ink, Shade shade) {
    int argb = shade.argb(ink);
    String colour = " %s=\"#%06X\"".formatted(attribute, argb & 0xFFFFFF);
    int alpha = argb >>> 24;
    return alpha == 0xFF ? colour : colour + format(" %s-opacity=\"%s\"", attribute, alpha / 255.0);
  }

  private static String escaped(String text) {
    return FORBIDDEN
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** Numbers with at most two decimals, whatever the language. */
  private static String format(String template, Object... values) {
    Object[] rounded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] =
          values[i] instanceof Double number
              ? String.valueOf(Math.round(number * 100) / 100.0)
              : values[i];
    }
    return String.format(Locale.ROOT, template, rounded);
  }
}
