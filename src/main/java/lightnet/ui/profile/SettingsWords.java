package lightnet.ui.profile;

import java.util.ArrayList;
import java.util.List;
import lightnet.measure.ProfileSettings;
import lightnet.measure.ProfilingEffort;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Freshness;

/** What a profile is measured with, in words. */
final class SettingsWords {
  private static final double MILLIS_PER_SECOND = 1e3;

  private SettingsWords() {}

  static String threads(int count) {
    return Texts.text("profile.threads", count);
  }

  static String images(int count) {
    return Texts.text("profile.batch", count);
  }

  static String side(int rows) {
    return Texts.text("profile.side", rows);
  }

  static String optimisation(Optimisation level) {
    return Texts.text("profile.optimisation." + level);
  }

  static String provider(ExecutionProvider provider) {
    return Texts.text("profile.provider." + provider);
  }

  static String effort(ProfilingEffort effort) {
    return switch (effort) {
      case ProfilingEffort.Usual _ -> Texts.text("profile.effort.usual");
      case ProfilingEffort.Rounds(int count) -> Texts.text("profile.effort.rounds", count);
      case ProfilingEffort.Budget(var time) ->
          Texts.text("profile.effort.seconds", time.toMillis() / MILLIS_PER_SECOND);
    };
  }

  /** All of them. */
  static String all(ProfileSettings settings, int ownSide) {
    SessionSettings session = settings.session();
    return String.join(
        ", ",
        threads(session.threads()),
        images(settings.images()),
        side(settings.side().orElse(ownSide)),
        optimisation(session.optimisation()),
        provider(session.provider()),
        effort(settings.effort()));
  }

  /** Those that are not the standard ones. */
  static String differences(ProfileSettings settings, ProfileSettings standard) {
    SessionSettings session = settings.session();
    SessionSettings usual = standard.session();
    List<String> words = new ArrayList<>();
    if (session.threads() != usual.threads()) {
      words.add(threads(session.threads()));
    }
    if (settings.images() != standard.images()) {
      words.add(images(settings.images()));
    }
    settings.side().ifPresent(rows -> words.add(side(rows)));
    if (session.optimisation() != usual.optimisation()) {
      words.add(optimisation(session.optimisation()));
    }
    if (session.provider() != usual.provider()) {
      words.add(provider(session.provider()));
    }
    if (!settings.effort().equals(standard.effort())) {
      words.add(effort(settings.effort()));
    }
    return String.join(", ", words);
  }

  /** What is seen, where that is not measured with the standard settings. */
  static String notice(Profiling profiling) {
    String wanted = differences(profiling.settings().get(), profiling.standard());
    Freshness freshness = profiling.freshness();
    return switch (profiling.stage().get()) {
      case ProfileStage.Standard _ -> "";
      case ProfileStage.Refused _ -> Texts.text("profile.refused", wanted);
      case ProfileStage.Begun _ when profiling.isAnythingSeen() ->
          Texts.text("profile.measuring-still", wanted, seen(profiling));
      case ProfileStage.Begun _ -> Texts.text("profile.measuring", wanted);
      case ProfileStage.Measuring _ when freshness == Freshness.PRELIMINARY ->
          Texts.text("profile.first-look", wanted);
      case ProfileStage.Measured _ when freshness == Freshness.MEASURED ->
          Texts.text("profile.own", wanted);
      case ProfileStage.Stopped(var known) when known.isEmpty() ->
          Texts.text("profile.stopped", wanted);
      case ProfileStage.Stopped _ when freshness == Freshness.PRELIMINARY ->
          Texts.text("profile.stopped-early", wanted);
      case ProfileStage.Measuring _, ProfileStage.Measured _, ProfileStage.Stopped _ ->
          Texts.text("profile.former", seen(profiling));
    };
  }

  private static String seen(Profiling profiling) {
    return profiling
        .report()
        .map(report -> differences(report.settings(), profiling.standard()))
        .orElseGet(() -> Texts.text("profile.as-standard"));
  }
}
