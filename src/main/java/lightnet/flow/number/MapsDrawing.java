package lightnet.flow.number;

import java.util.List;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Pixels;
import lightnet.drawing.Spot;
import lightnet.flow.number.NumberSheet.Seen;
import lightnet.flow.number.NumberSheet.Tile;

/** Lays out maps: two or three large ones, and small ones beside them. */
final class MapsDrawing {
  private static final double CAPTION = 18;
  private static final double GAP = 14;
  private static final double SMALL_GAP = 7;
  private static final double LARGE_SHARE = 0.62;

  private final Sketch sketch;

  MapsDrawing(Sketch sketch) {
    this.sketch = sketch;
  }

  void draw(Frame frame, NumberSheet.Maps maps) {
    Frame inside = sketch.card(frame, maps.title(), "");
    if (maps.neighbours().isEmpty()) {
      large(inside, maps.large());
      return;
    }
    Arrangement beside = beside(inside, maps);
    Arrangement below = below(inside, maps);
    Arrangement best = beside.worth(maps) >= below.worth(maps) ? beside : below;
    large(best.large(), maps.large());
    neighbours(best.small(), maps);
  }

  /** Where the large maps and the small ones stand. */
  private record Arrangement(Frame large, Frame small) {
    double worth(NumberSheet.Maps maps) {
      return largeSide(large, maps.large().size())
          + smallSide(small, maps.neighbours().size(), smallColumns(small, maps));
    }
  }

  private static Arrangement beside(Frame inside, NumberSheet.Maps maps) {
    int count = maps.large().size();
    double side = largeSide(new Frame(0, 0, inside.width() * LARGE_SHARE, inside.height()), count);
    double width = count * (side + GAP) + GAP / 2;
    return new Arrangement(
        new Frame(inside.x(), inside.y(), width, inside.height()),
        new Frame(inside.x() + width, inside.y(), inside.width() - width, inside.height()));
  }

  /** The small ones in one row below the large ones. */
  private static Arrangement below(Frame inside, NumberSheet.Maps maps) {
    double row = inside.width() / maps.neighbours().size() + 2 * CAPTION + 4;
    double height = inside.height() - row - GAP / 2;
    return new Arrangement(
        new Frame(inside.x(), inside.y(), inside.width(), height),
        new Frame(inside.x(), inside.bottom() - row, inside.width(), row));
  }

  private static double largeSide(Frame frame, int count) {
    return Math.max(
        1, Math.min(frame.height() - CAPTION, frame.width() / Math.max(1, count) - GAP));
  }

  private static int smallColumns(Frame frame, NumberSheet.Maps maps) {
    int count = maps.neighbours().size();
    int best = 1;
    for (int columns = 2; columns <= count; columns++) {
      if (smallSide(frame, count, columns) > smallSide(frame, count, best)) {
        best = columns;
      }
    }
    return best;
  }

  private static double smallSide(Frame frame, int count, int columns) {
    int rows = Math.ceilDiv(count, columns);
    return Math.max(
        1,
        Math.min(
            frame.width() / columns - SMALL_GAP,
            (frame.height() - CAPTION) / rows - SMALL_GAP - CAPTION));
  }

  private void large(Frame frame, List<Tile> tiles) {
    double side = largeSide(frame, tiles.size());
    double x = frame.x();
    for (Tile tile : tiles) {
      caption(tile.caption(), x, frame.y(), side + GAP);
      tile(new Frame(x, frame.y() + CAPTION, side, side), tile);
      x += side + GAP;
    }
  }

  private void caption(String words, double x, double y, double width) {
    sketch.left(
        Sketch.shortened(words, width, Sketch.SMALL),
        x,
        y + 6,
        Sketch.SMALL,
        Words.Weight.REGULAR,
        Ink.Role.MUTED);
  }

  private void neighbours(Frame frame, NumberSheet.Maps maps) {
    caption(maps.neighbourCaption(), frame.x(), frame.y(), frame.width());
    int columns = smallColumns(frame, maps);
    double side = smallSide(frame, maps.neighbours().size(), columns);
    for (int i = 0; i < maps.neighbours().size(); i++) {
      Tile tile = maps.neighbours().get(i);
      double x = frame.x() + i % columns * (side + SMALL_GAP);
      double y = frame.y() + CAPTION + Math.floorDiv(i, columns) * (side + SMALL_GAP + CAPTION);
      tile(new Frame(x, y, side, side), tile);
      Ink ink =
          switch (tile.choice()) {
            case CHOSEN -> Ink.Role.ACCENT;
            case OTHER -> Ink.Role.MUTED;
          };
      sketch.middle(
          tile.caption(), x + side / 2, y + side + 9, Sketch.SMALL, Words.Weight.REGULAR, ink);
    }
  }

  private void tile(Frame room, Tile tile) {
    Frame frame = fitted(room, tile.pixels());
    sketch.add(new Mark.Picture(frame, tile.pixels(), tile.spot()));
    Ink border =
        switch (tile.choice()) {
          case CHOSEN -> Ink.Role.ACCENT;
          case OTHER -> Ink.Role.BORDER;
        };
    double thickness =
        switch (tile.choice()) {
          case CHOSEN -> 2;
          case OTHER -> 1;
        };
    sketch.add(Box.filled(frame, 0, Ink.Role.CLEAR).stroked(border, thickness));
    double scale = frame.width() / tile.pixels().width();
    for (Frame marked : tile.marked()) {
      outline(sketch, scaled(marked, scale, frame), frame);
    }
  }

  /** As large as fits, with the proportions of the pixels. */
  private static Frame fitted(Frame room, Pixels pixels) {
    double scale = Math.min(room.width() / pixels.width(), room.height() / pixels.height());
    return new Frame(room.x(), room.y(), pixels.width() * scale, pixels.height() * scale);
  }

  private static Frame scaled(Frame marked, double scale, Frame on) {
    return new Frame(
        on.x() + marked.x() * scale,
        on.y() + marked.y() * scale,
        marked.width() * scale,
        marked.height() * scale);
  }

  /** An outline that is seen on any colour: white between dark; cut at the picture's edges. */
  private static void outline(Sketch sketch, Frame wanted, Frame within) {
    double left = Math.max(wanted.x(), within.x());
    double top = Math.max(wanted.y(), within.y());
    double right = Math.min(wanted.right(), within.right());
    double bottom = Math.min(wanted.bottom(), within.bottom());
    if (right <= left || bottom <= top) {
      return;
    }
    Frame cut = new Frame(left, top, right - left, bottom - top);
    sketch.add(Box.filled(cut, 1, Ink.Role.CLEAR).stroked(new Ink.Level(0), 4));
    sketch.add(Box.filled(cut, 1, Ink.Role.CLEAR).stroked(Ink.Role.ON_COLOUR, 2));
  }

  /** The photo with the receptive field, what is not seen stepping back. */
  void seen(Frame frame, Seen seen) {
    Frame inside = sketch.card(frame, seen.title(), seen.caption());
    List<String> note =
        seen.note().stream()
            .flatMap(line -> Sketch.lines(line, inside.width(), Sketch.SMALL).stream())
            .toList();
    double below = note.size() * 15 + 6;
    double scale =
        Math.min(
            inside.width() / seen.size().width(), (inside.height() - below) / seen.size().height());
    Frame photo =
        new Frame(
            inside.x(), inside.y(), seen.size().width() * scale, seen.size().height() * scale);
    seen.photo()
        .ifPresentOrElse(
            pixels -> sketch.add(new Mark.Picture(photo, pixels, new Spot.Nothing())),
            () -> sketch.add(Box.filled(photo, 3, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1)));
    Frame field = scaled(seen.field(), scale, photo);
    shade(photo, field);
    outline(sketch, field, photo);
    double y = photo.bottom() + 13;
    for (String line : note) {
      sketch.left(line, inside.x(), y, Sketch.SMALL, Words.Weight.REGULAR, Ink.Role.MUTED);
      y += 15;
    }
  }

  private void shade(Frame photo, Frame field) {
    double left = Math.clamp(field.x(), photo.x(), photo.right());
    double right = Math.clamp(field.right(), photo.x(), photo.right());
    double top = Math.clamp(field.y(), photo.y(), photo.bottom());
    double bottom = Math.clamp(field.bottom(), photo.y(), photo.bottom());
    veil(new Frame(photo.x(), photo.y(), photo.width(), top - photo.y()));
    veil(new Frame(photo.x(), bottom, photo.width(), photo.bottom() - bottom));
    veil(new Frame(photo.x(), top, left - photo.x(), bottom - top));
    veil(new Frame(right, top, photo.right() - right, bottom - top));
  }

  private void veil(Frame frame) {
    if (frame.width() > 0 && frame.height() > 0) {
      sketch.add(Box.filled(frame, 0, Ink.Role.GROUND.faded(0.55)));
    }
  }
}
