package lightnet.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.ui.workspace.Lineup;

/** How far a comparison is. */
sealed interface Stage {

  /** Networks are chosen. */
  record Choosing() implements Stage {}

  /**
   * They are measured.
   *
   * @param lineup which and how
   * @param live what is known so far; nothing while the networks are read
   */
  record Running(Lineup lineup, Optional<Live> live) implements Stage {}

  /**
   * They were measured.
   *
   * @param result what came of it
   * @param file that it was read from, if it was
   * @param pairs what can be said of every two
   * @param noise what disturbed it
   * @param headline what it says first, if it says anything
   * @param layers where the time goes
   */
  record Finished(
      RaceResult result,
      Optional<Path> file,
      List<Pair> pairs,
      NoiseCard noise,
      Optional<Headline> headline,
      Layers layers)
      implements Stage {

    public Finished {
      pairs = List.copyOf(pairs);
    }

    /** Works out what a result says, which takes a moment where there are many samples. */
    static Finished of(RaceResult result, Optional<Path> file) {
      return new Finished(
          result,
          file,
          result.pairs(),
          result.noise(),
          Headline.of(result.models()),
          Layers.of(result.models()));
    }
  }
}
