package lightnet.measure.race;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lightnet.measure.Machine;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.Pairs.Pair;

/**
 * A race with all that is needed to understand it elsewhere: settings, machine, all samples.
 *
 * @param measuredAt when it ended
 * @param machine where
 * @param settings how
 * @param models in the order in which they were named, also those that failed
 * @param ending why it ended
 * @param gaps pauses that nobody asked for
 * @param surroundings what the machine did beside it
 */
public record RaceResult(
    Instant measuredAt,
    Machine machine,
    RaceSettings settings,
    List<Model> models,
    Ending ending,
    List<Gap> gaps,
    Surroundings surroundings) {

  public RaceResult {
    models = List.copyOf(models);
    gaps = List.copyOf(gaps);
  }

  /**
   * A network of a race.
   *
   * @param track what was measured of it
   * @param facts what is known besides; nothing of one that could not be read
   * @param shares where its time goes, if that was asked for
   * @param seen what it says of the photo
   */
  public record Model(Track track, Optional<Facts> facts, Optional<TimeShares> shares, Seen seen) {

    /** A network of whose layers nothing is known, and which was not asked for classes. */
    public Model(Track track, Optional<Facts> facts) {
      this(track, facts, Optional.empty(), new Seen.Unknown());
    }

    /** The same with what was measured of it. */
    public Model withTrack(Track measured) {
      return new Model(measured, facts, shares, seen);
    }

    /** The same with where its time goes. */
    public Model withShares(TimeShares known) {
      return new Model(track, facts, Optional.of(known), seen);
    }

    /** The same with what it says of the photo. */
    public Model withSeen(Seen said) {
      return new Model(track, facts, shares, said);
    }

    /** One that did not come to the start. */
    public static Model absent(String name, String reason) {
      return new Model(new Track(name, List.of(), Optional.of(reason)), Optional.empty());
    }
  }

  /** What one should know when comparing these. */
  public enum Note {
    /** They do not take inputs of the same size. */
    OTHER_INPUTS,
    /** They do not tell the same number of classes apart. */
    OTHER_CLASSES
  }

  /** What was measured, in the order of the models. */
  public List<Track> tracks() {
    return models.stream().map(Model::track).toList();
  }

  /** Every two models, each pair once. */
  public List<Pair> pairs() {
    return Pairs.of(tracks());
  }

  /** What disturbed it, and how far it can be relied on. */
  public NoiseCard noise() {
    return NoiseCard.of(
        surroundings,
        new Finish(tracks(), ending, gaps),
        settings.session().threads(),
        machine.cores());
  }

  /** What one should know when comparing these. */
  public Set<Note> notes() {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (kinds(Facts::input) > 1) {
      notes.add(Note.OTHER_INPUTS);
    }
    if (kinds(Facts::classes) > 1) {
      notes.add(Note.OTHER_CLASSES);
    }
    return notes;
  }

  private long kinds(Function<Facts, Object> property) {
    return models.stream()
        .flatMap(model -> model.facts().stream())
        .map(property)
        .distinct()
        .count();
  }
}
