package lightnet.ui.workspace;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.measure.MedianRatio;
import lightnet.measure.Noise;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.Finish;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.Race;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.Track;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.ui.style.Texts;

/** Opens two versions and measures them in turn on random inputs. For the background thread. */
final class DuelRun {
  private final Home home;
  private final SessionSettings settings;
  private final DoubleConsumer progress;

  DuelRun(Home home, SessionSettings settings, DoubleConsumer progress) {
    this.home = home;
    this.settings = settings;
    this.progress = progress;
  }

  Duel.Outcome run(Version one, Version other, Duel.Effort effort)
      throws InferenceException, IOException, InterruptedException {
    try {
      Finish finish =
          Race.run(
              List.of(entrant("one", one), entrant("other", other)),
              switch (effort) {
                case BRIEF -> RacePlan.BRIEF;
                case THOROUGH -> RacePlan.STANDARD;
              },
              new RaceControl(),
              snapshot -> progress.accept(snapshot.part()));
      if (finish.ending() == Ending.CUT_SHORT && Thread.interrupted()) {
        throw new InterruptedException();
      }
      return outcome(finish.tracks().getFirst(), finish.tracks().getLast());
    } catch (PresetException e) {
      return new Duel.Outcome.Impossible(String.valueOf(e.getMessage()));
    }
  }

  private static Duel.Outcome outcome(Track one, Track other) throws InferenceException {
    Optional<String> failure = one.failure().or(other::failure);
    if (failure.isPresent()) {
      throw new InferenceException(failure.get());
    }
    Optional<MedianRatio> ratio = Pairs.ratio(one, other);
    return ratio.isPresent()
        ? new Duel.Outcome.Measured(ratio.get(), one.samplesMs().size())
        : new Duel.Outcome.Impossible(Texts.text("history.too-short"));
  }

  private Entrant entrant(String name, Version version)
      throws PresetException, IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    RunnableModel model = RunnableModel.load(home, version.design());
    Shape shape = version.design().input();
    return new NetworkEntrant(name, model.onnx(), settings, shape, Noise.of(shape));
  }
}
