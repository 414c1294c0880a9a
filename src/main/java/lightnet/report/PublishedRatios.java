package lightnet.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.design.PublishedSpeed;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Facts;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceResult;

/**
 * How many times as fast one network is as another where others measured both, beside the same
 * ratio here.
 */
public final class PublishedRatios {

  private PublishedRatios() {}

  /**
   * Two networks on a device.
   *
   * @param one the faster one there
   * @param other the slower one there
   * @param source who measured them
   * @param device where
   * @param published how many times as fast the one is there
   * @param here how many times as fast it is here, with its interval, if there is one
   */
  public record Row(
      String one,
      String other,
      String source,
      String device,
      double published,
      Optional<MedianRatio> here) {

    /** Whether the published ratio lies within the interval of ours; none without interval. */
    public Optional<Agreement> agreement() {
      return here.map(
          ours ->
              published < ours.low()
                  ? Agreement.LARGER_HERE
                  : published > ours.high() ? Agreement.SMALLER_HERE : Agreement.AGREES);
    }

    /** In one sentence. */
    public String sentence() {
      String there =
          String.format(
              Locale.ROOT,
              "%s, %s: %s is %.2fx faster than %s",
              source,
              device,
              one,
              published,
              other);
      return there
          + here.map(
                  ours ->
                      String.format(
                          Locale.ROOT,
                          "; here it is %.2fx as fast (%.2f to %.2f)",
                          ours.ratio(),
                          ours.low(),
                          ours.high()))
              .orElse("; here there is no interval");
    }
  }

  /** How a published ratio lies to ours. */
  public enum Agreement {
    /** It lies within our interval. */
    AGREES,
    /** Ours is larger. */
    LARGER_HERE,
    /** Ours is smaller. */
    SMALLER_HERE
  }

  /** Every two networks of a result that the same source measured on the same device. */
  public static List<Row> of(RaceResult result) {
    List<Row> rows = new ArrayList<>();
    List<RaceResult.Model> models = result.models();
    for (int i = 0; i < models.size(); i++) {
      for (int j = i + 1; j < models.size(); j++) {
        between(models.get(i), models.get(j), rows);
      }
    }
    return rows.stream().distinct().toList();
  }

  /** A speed with who measured it. */
  private record Said(String source, PublishedSpeed speed) {

    /** How many times as fast as another one of the same source, device and unit. */
    Optional<Double> ratioTo(Said other) {
      if (!source.equals(other.source)
          || !speed.device().equals(other.speed.device())
          || speed.unit() != other.speed.unit()
          || speed.value().signum() <= 0
          || other.speed.value().signum() <= 0) {
        return Optional.empty();
      }
      BigDecimal quotient = speed.value().divide(other.speed.value(), MathContext.DECIMAL64);
      return Optional.of(
          switch (speed.unit()) {
            case MILLISECONDS -> 1 / quotient.doubleValue();
            case IMAGES_PER_SECOND, BATCHES_PER_SECOND -> quotient.doubleValue();
          });
    }
  }

  private static void between(RaceResult.Model one, RaceResult.Model other, List<Row> rows) {
    for (Said first : said(one)) {
      for (Said second : said(other)) {
        first
            .ratioTo(second)
            .ifPresent(
                ratio ->
                    rows.add(
                        ratio >= 1
                            ? row(one, other, first, ratio)
                            : row(other, one, first, 1 / ratio)));
      }
    }
  }

  private static Row row(RaceResult.Model fast, RaceResult.Model slow, Said said, double ratio) {
    return new Row(
        fast.track().name(),
        slow.track().name(),
        said.source(),
        said.speed().device(),
        ratio,
        Pairs.ratio(slow.track(), fast.track()));
  }

  private static List<Said> said(RaceResult.Model model) {
    List<Said> all = new ArrayList<>();
    for (Facts.Published published : model.facts().map(Facts::published).orElse(List.of())) {
      published.speeds().forEach(speed -> all.add(new Said(published.source(), speed)));
    }
    return all;
  }
}
