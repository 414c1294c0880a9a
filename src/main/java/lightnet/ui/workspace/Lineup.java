package lightnet.ui.workspace;

import java.util.List;
import java.util.Optional;
import lightnet.edit.Version;
import lightnet.measure.race.RacePlan;
import lightnet.runtime.SessionSettings;

/**
 * Networks that are to be measured against each other.
 *
 * @param entries in the order in which they are shown; no two are called the same
 * @param settings of each session
 * @param plan how long it goes on
 * @param photo that all run on; random numbers if there is none
 */
public record Lineup(
    List<Entry> entries, SessionSettings settings, RacePlan plan, Optional<PhotoSource> photo) {

  public Lineup {
    entries = List.copyOf(entries);
  }

  /** One of them, under the name that it goes by. */
  public record Entry(String name, Version version) {}
}
