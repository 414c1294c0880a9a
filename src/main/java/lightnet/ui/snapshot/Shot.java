package lightnet.ui.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightnet.drawing.Film;
import lightnet.drawing.Reel;
import lightnet.measure.race.RaceResult;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.canvas.Shooting;
import lightnet.ui.style.Theme;

/**
 * A picture that is wanted.
 *
 * @param view what it shows
 * @param target where in the network
 * @param gestures what is done before, one after the other
 * @param file that it is written to
 * @param format that it is written in
 * @param size in pixels
 * @param scale pixels for each unit: 2 makes everything in it twice as large
 * @param photo that the network is shown, a bundled one where none is given
 * @param length of a picture that moves
 * @param comparison that is shown, if the view is of one
 * @param card of an operator that moves, the first one where none is given; of a comparison, the
 *     one that is taken alone
 */
record Shot(
    SnapshotView view,
    Target target,
    List<Gesture> gestures,
    Path file,
    PictureFormat format,
    PictureSize size,
    double scale,
    Theme theme,
    Optional<Path> photo,
    Length length,
    Optional<SavedComparison> comparison,
    Optional<String> card) {

  Shot {
    gestures = List.copyOf(gestures);
  }

  /** How a film is made of it. */
  Shooting of(Film film) {
    return new Shooting(film, length.of(film), size.width(), size.height(), theme.shade(), scale);
  }

  /** A comparison, and where it is saved. */
  record SavedComparison(Path file, RaceResult result) {}

  /**
   * How long a picture that moves is.
   *
   * @param frames how many at equal distances; as many as it takes with rests at the stops, if none
   * @param seconds how long; its own time, if none
   */
  record Length(Optional<Integer> frames, Optional<Double> seconds) {

    Reel of(Film film) {
      if (frames.isPresent()) {
        int count = frames.get();
        return seconds
            .map(time -> Reel.even(film, count, time))
            .orElseGet(() -> Reel.even(film, count));
      }
      return seconds.map(time -> Reel.lasting(film, time)).orElseGet(() -> Reel.of(film));
    }
  }
}
