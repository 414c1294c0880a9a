package lightnet.measure;

import java.util.OptionalInt;
import lightnet.design.Design;
import lightnet.edit.Edit;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;

/**
 * What a network is profiled with.
 *
 * @param session threads, level of optimisation, execution provider
 * @param images in one run, between 1 and {@value #MOST_IMAGES}
 * @param side rows and columns of the input; empty where it is the network's own
 * @param effort how long
 */
public record ProfileSettings(
    SessionSettings session, int images, OptionalInt side, ProfilingEffort effort) {

  /** More in one run take more memory than most machines have. */
  public static final int MOST_IMAGES = 256;

  public ProfileSettings {
    if (images < 1 || images > MOST_IMAGES) {
      throw new IllegalArgumentException(
          "images must lie between 1 and %d, not %d".formatted(MOST_IMAGES, images));
    }
    if (side.isPresent() && side.getAsInt() < 1) {
      throw new IllegalArgumentException("the input must have rows, not " + side.getAsInt());
    }
  }

  /** One image of the network's own size, with these threads, for the usual time. */
  public static ProfileSettings of(SessionSettings session) {
    return new ProfileSettings(session, 1, OptionalInt.empty(), new ProfilingEffort.Usual());
  }

  /** The same with another number of threads. */
  public ProfileSettings withThreads(int count) {
    return withSession(session.withThreads(count));
  }

  /** The same with another level of optimisation. */
  public ProfileSettings withOptimisation(Optimisation level) {
    return withSession(session.withOptimisation(level));
  }

  /** The same with the kernels of another provider. */
  public ProfileSettings withProvider(ExecutionProvider provider) {
    return withSession(session.withProvider(provider));
  }

  private ProfileSettings withSession(SessionSettings other) {
    return new ProfileSettings(other, images, side, effort);
  }

  /** The same with another number of images in one run. */
  public ProfileSettings withImages(int count) {
    return new ProfileSettings(session, count, side, effort);
  }

  /** The same with another size of the input; empty for the network's own. */
  public ProfileSettings withSide(OptionalInt rows) {
    return new ProfileSettings(session, images, rows, effort);
  }

  /** The same for another time. */
  public ProfileSettings withEffort(ProfilingEffort other) {
    return new ProfileSettings(session, images, side, other);
  }

  /** A design at the size of its input that is measured. */
  public Design sized(Design design) {
    return side.isPresent() ? new Edit.Resolution(side.getAsInt()).applyTo(design) : design;
  }
}
