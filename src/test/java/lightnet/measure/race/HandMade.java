package lightnet.measure.race;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightnet.design.PublishedSpeed;
import lightnet.measure.Machine;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.TimeShares.Share;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;
import lightnet.runtime.SessionSettings;

/** Results whose figures are known. */
public final class HandMade {
  public static final String STRANGE = "a <b> & \"c\" 'd'\n|e|";

  private HandMade() {}

  public static RaceResult result(int threads, RaceResult.Model... models) {
    return new RaceResult(
        Instant.parse("2026-02-03T04:05:06Z"),
        new Machine("A <processor>", 8, 0.3, "Linux 6", "25", "1.28.0"),
        new RaceSettings(
            SessionSettings.standard().withThreads(threads),
            "noise",
            RacePlan.within(Duration.ofSeconds(4))),
        List.of(models),
        Ending.NARROW,
        List.of(),
        new Surroundings(
            OptionalDouble.of(0.1),
            OptionalDouble.of(0.2),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0,
            0));
  }

  /** Six heats of ten rounds that lie within 1 % of a time. */
  public static Track track(String name, double milliseconds) {
    List<Heat> heats = new ArrayList<>();
    for (int heat = 0; heat < 6; heat++) {
      List<Double> samples = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        samples.add(milliseconds * (1 + (heat - 2.5) * 1e-4 + (round - 4.5) * 1e-3));
      }
      heats.add(new Heat(5, List.of(3 * milliseconds), Heat.WarmUp.STEADY, samples));
    }
    return new Track(name, heats, Optional.empty());
  }

  public static RaceResult.Model model(String name, double milliseconds) {
    return new RaceResult.Model(track(name, milliseconds), Optional.empty());
  }

  public static RaceResult.Model published(
      String name, double milliseconds, String top1, PublishedSpeed... speeds) {
    return new RaceResult.Model(
        track(name, milliseconds),
        Optional.of(
            new Facts(
                name,
                "random",
                List.of(1, 3, 224, 224),
                1000,
                3_504_872,
                300_774_272,
                20_000_000,
                List.of(
                    new Facts.Published(
                        "a paper",
                        "",
                        Optional.of(new BigDecimal(top1)),
                        Optional.empty(),
                        List.of(speeds))))));
  }

  public static PublishedSpeed speed(String value, PublishedSpeed.Unit unit) {
    return new PublishedSpeed("a phone", new BigDecimal(value), unit);
  }

  public static TimeShares shares(Share... shares) {
    return new TimeShares(List.of(shares), 20, 1.05);
  }

  public static Share share(int side, OperatorFamily family, double share) {
    return new Share(Extent.square(side), family, share);
  }
}
