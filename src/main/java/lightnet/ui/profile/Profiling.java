package lightnet.ui.profile;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import lightnet.measure.ProfileSettings;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.ProfileReport;
import lightnet.ui.workspace.ProfileReport.Target;
import lightnet.ui.workspace.Profiler;
import lightnet.ui.workspace.Workspace;

/**
 * With which settings the profile is measured, and how far that is. With the standard ones it is
 * what the whole window shows; with others it is a measurement of its own, made as soon as they are
 * chosen, and again when another network or photo is timed while it is seen.
 */
final class Profiling {
  private final Workspace workspace;
  private final Profiler profiler;
  private final ObservableValue<Boolean> inSight;
  private final ReadOnlyObjectWrapper<ProfileSettings> settings;
  private final ReadOnlyObjectWrapper<ProfileStage> stage =
      new ReadOnlyObjectWrapper<>(new ProfileStage.Standard());

  /** Tells what was asked for last from what was asked for before. */
  private UUID asked = UUID.randomUUID();

  /** What that is measured on. */
  private Optional<Target> askedOf = Optional.empty();

  /**
   * The profile of the workspace's network.
   *
   * @param inSight whether anybody sees it
   */
  Profiling(Workspace workspace, Profiler profiler, ObservableValue<Boolean> inSight) {
    this.workspace = workspace;
    this.profiler = profiler;
    this.inSight = inSight;
    this.settings = new ReadOnlyObjectWrapper<>(profiler.standard());
    workspace.network().subscribe(this::settle);
    workspace.freshness().subscribe(_ -> follow());
    workspace.profile().subscribe(_ -> follow());
    inSight.subscribe(_ -> follow());
  }

  /** What the profile is measured with. */
  ReadOnlyObjectProperty<ProfileSettings> settings() {
    return settings.getReadOnlyProperty();
  }

  /** How far that is. */
  ReadOnlyObjectProperty<ProfileStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** What every network is measured with. */
  ProfileSettings standard() {
    return profiler.standard();
  }

  /** Whether the profile is that of the whole window. */
  boolean isStandard() {
    return settings.get().equals(standard());
  }

  /** The rows of the input that it is measured at. */
  int side() {
    return settings.get().side().orElse(ownSide());
  }

  /** The rows of the input of the network that is shown. */
  int ownSide() {
    return workspace.design().input().h();
  }

  /** Measures with other settings at once; the standard ones are measured already. */
  void choose(ProfileSettings wanted) {
    ProfileSettings next = settled(wanted);
    if (next.equals(settings.get())) {
      return;
    }
    settings.set(next);
    if (isStandard()) {
      rest();
    } else {
      measure();
    }
  }

  /** A size that was chosen may be the own one of another network. */
  private void settle() {
    settings.set(settled(settings.get()));
    if (isStandard()) {
      rest();
    }
  }

  private ProfileSettings settled(ProfileSettings wanted) {
    return wanted.side().equals(OptionalInt.of(ownSide()))
        ? wanted.withSide(OptionalInt.empty())
        : wanted;
  }

  private void rest() {
    asked = UUID.randomUUID();
    askedOf = Optional.empty();
    if (!(stage.get() instanceof ProfileStage.Standard)) {
      profiler.stopProfiling();
      stage.set(new ProfileStage.Standard());
    }
  }

  /** Measures with the settings that were chosen. */
  void measure() {
    UUID own = UUID.randomUUID();
    asked = own;
    askedOf = Optional.of(Target.of(workspace));
    stage.set(new ProfileStage.Begun(report()));
    profiler.profile(
        settings.get(),
        known -> advance(own, new ProfileStage.Measuring(known)),
        outcome ->
            advance(
                own,
                switch (outcome) {
                  case Profiler.Outcome.Measured(var measured) ->
                      new ProfileStage.Measured(measured);
                  case Profiler.Outcome.Stopped _ -> stopped();
                  case Profiler.Outcome.Refused(var reason) -> new ProfileStage.Refused(reason);
                }));
  }

  /** What was measured before is worth more than nothing. */
  private ProfileStage stopped() {
    return stage.get() instanceof ProfileStage.Begun(var before) && before.isPresent()
        ? new ProfileStage.Measured(before.get())
        : new ProfileStage.Stopped(report());
  }

  private void advance(UUID of, ProfileStage next) {
    if (of.equals(asked)) {
      stage.set(next);
    }
  }

  /** Measures anew what is shown by now, once that was timed with the standard settings. */
  private void follow() {
    boolean isTimed =
        workspace.profile().get().isPresent() && workspace.freshness().get() == Freshness.MEASURED;
    if (!isStandard() && isTimed && inSight.getValue() && !isAskedFor()) {
      measure();
    }
  }

  private boolean isAskedFor() {
    return askedOf.equals(Optional.of(Target.of(workspace)))
        && switch (stage.get()) {
          case ProfileStage.Begun _, ProfileStage.Measuring _, ProfileStage.Refused _ -> true;
          case ProfileStage.Measured(var report) -> isCurrent(report);
          case ProfileStage.Standard _, ProfileStage.Stopped _ -> false;
        };
  }

  /** What was measured with settings of one's own, as far as it is known. */
  Optional<ProfileReport> report() {
    return switch (stage.get()) {
      case ProfileStage.Standard _, ProfileStage.Refused _ -> Optional.empty();
      case ProfileStage.Begun(var before) -> before;
      case ProfileStage.Measuring(var soFar) -> Optional.of(soFar);
      case ProfileStage.Measured(var report) -> Optional.of(report);
      case ProfileStage.Stopped(var known) -> known;
    };
  }

  /** Whether times are seen while others are measured. */
  boolean isAnythingSeen() {
    return report().isPresent() || workspace.profile().get().isPresent();
  }

  /** How far what is seen is of what is shown, and measured with what was chosen. */
  Freshness freshness() {
    boolean isCurrent = report().filter(this::isCurrent).isPresent();
    return switch (stage.get()) {
      case ProfileStage.Standard _ -> workspace.freshness().get();
      case ProfileStage.Measured _ when isCurrent -> Freshness.MEASURED;
      case ProfileStage.Measuring _, ProfileStage.Stopped _ when isCurrent -> Freshness.PRELIMINARY;
      default -> Freshness.OUTDATED;
    };
  }

  private boolean isCurrent(ProfileReport report) {
    return report.settings().equals(settings.get()) && report.target().equals(Target.of(workspace));
  }
}
