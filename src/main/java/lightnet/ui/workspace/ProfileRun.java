package lightnet.ui.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import lightnet.cost.CostTable;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.MemoryNeed;
import lightnet.measure.Noise;
import lightnet.measure.ProfileSettings;
import lightnet.measure.ProfilingPlan;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.ui.style.Texts;

/** Opens a network with some settings and times its layers. For the background thread. */
final class ProfileRun {
  /** The part of the work that is done with the runs without the profiler. */
  private static final double TIMED = 0.7;

  private final Home home;
  private final ProfileReport.Target target;
  private final ProfileSettings settings;

  ProfileRun(Home home, ProfileReport.Target target, ProfileSettings settings) {
    this.home = home;
    this.target = target;
    this.settings = settings;
  }

  /**
   * Measures.
   *
   * @param soFar is given what is known so far
   * @param progress is told which part is done
   */
  Profiler.Outcome run(Consumer<ProfileReport> soFar, Consumer<Double> progress)
      throws InterruptedException {
    try {
      RunnableModel one = RunnableModel.load(home, settings.sized(target.network().design()));
      RunnableModel model = one.withBatch(settings.images());
      CostTable costs = model.costs();
      MemoryNeed.of(costs).require();
      ProfilingPlan plan = settings.effort().plan();
      progress.accept(0.0);
      LayerProfile measured =
          LayerProfiler.profile(
              costs,
              model.onnx(),
              image(one),
              settings.session(),
              plan,
              known -> {
                progress.accept(TIMED * plan.latency().done(known.latency()));
                soFar.accept(report(costs, known.runAs(model.runAs())));
              });
      return new Profiler.Outcome.Measured(report(costs, measured.runAs(model.runAs())));
    } catch (PresetException | UnreadablePhotoException | InferenceException | IOException e) {
      // a file that is read when the thread is interrupted is closed
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Profiler.Outcome.Refused(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return new Profiler.Outcome.Refused(Texts.text("profile.out-of-memory"));
    }
  }

  private float[] image(RunnableModel one) throws UnreadablePhotoException {
    Optional<Photo> photo =
        target.photo().isPresent() ? Optional.of(target.photo().get().read()) : Optional.empty();
    return photo.flatMap(one::input).orElseGet(() -> Noise.of(one.network().input()));
  }

  private ProfileReport report(CostTable costs, LayerProfile profile) {
    return new ProfileReport(target, settings, costs, profile);
  }
}
