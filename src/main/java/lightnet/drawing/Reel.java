package lightnet.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Which moments of a film are shown for how long: it rests at each stop, and longest at the last.
 *
 * @param takes in their order
 */
public record Reel(List<Take> takes) {
  private static final double SECONDS_EACH = 0.08;
  private static final double REST = 0.5;
  private static final double LONGEST_REST = 0.8;
  private static final double LAST_REST = 2;
  private static final int HUNDREDTHS = 100;

  public Reel {
    takes = List.copyOf(takes);
  }

  /**
   * A moment that is shown.
   *
   * @param moment of the film
   * @param hundredths of a second
   */
  public record Take(double moment, int hundredths) {}

  /** The whole film at its own speed. */
  public static Reel of(Film film) {
    return lasting(film, seconds(film));
  }

  /** The whole film in about so many seconds, as many moments as are needed to see it move. */
  public static Reel lasting(Film film, double seconds) {
    double factor = seconds / seconds(film);
    int parts = (int) Math.max(1, Math.round(factor / film.speed() / SECONDS_EACH));
    int each = hundredths(factor / film.speed() / parts);
    int rest = hundredths(factor * rest(film));
    List<Take> takes = new ArrayList<>();
    for (int stop = 0; stop < film.last(); stop++) {
      takes.add(new Take(stop, rest));
      for (int part = 1; part < parts; part++) {
        takes.add(new Take(stop + (double) part / parts, each));
      }
    }
    takes.add(new Take(film.last(), hundredths(factor * LAST_REST)));
    return new Reel(takes);
  }

  /** So many moments at equal distances, the first and the last among them, at the film's speed. */
  public static Reel even(Film film, int frames) {
    return even(film, frames, seconds(film));
  }

  /** So many moments at equal distances in so many seconds. */
  public static Reel even(Film film, int frames, double seconds) {
    List<Take> takes = new ArrayList<>();
    for (int frame = 0; frame < frames; frame++) {
      double moment = frames == 1 ? film.last() : film.last() * (double) frame / (frames - 1);
      takes.add(new Take(moment, hundredths(seconds / frames)));
    }
    return new Reel(takes);
  }

  /** How long it takes. */
  public double seconds() {
    return takes.stream().mapToInt(Take::hundredths).sum() / (double) HUNDREDTHS;
  }

  private static double seconds(Film film) {
    return film.last() * (1 / film.speed() + rest(film)) + LAST_REST;
  }

  private static double rest(Film film) {
    return Math.min(LONGEST_REST, REST / film.speed());
  }

  /** Viewers show less than two hundredths much too long. */
  private static int hundredths(double seconds) {
    return Math.max(2, (int) Math.round(HUNDREDTHS * seconds));
  }
}
