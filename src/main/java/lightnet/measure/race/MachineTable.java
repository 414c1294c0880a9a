package lightnet.measure.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lightnet.measure.Latency;
import lightnet.measure.Machine;

/** Results from one or several machines in one table: each machine has its own part. */
public final class MachineTable {

  private MachineTable() {}

  /**
   * What tells machines apart: their load does not.
   *
   * @param cpu the processor's name
   * @param cores that the program may use
   * @param os operating system and version
   */
  public record Place(String cpu, int cores, String os) {
    static Place of(Machine machine) {
      return new Place(machine.cpu(), machine.cores(), machine.os());
    }
  }

  /**
   * One machine's part.
   *
   * @param place which machine
   * @param rows what was measured there
   */
  public record Group(Place place, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A network in a result.
   *
   * @param measuredAt when
   * @param threads inside an operator
   * @param model the network
   * @param times its median by the smallest of this machine, if it was measured; within one race
   *     this was measured in turn, between two it was not
   */
  public record Row(
      Instant measuredAt, int threads, RaceResult.Model model, OptionalDouble times) {}

  /** The groups in the order in which their machines come first. */
  public static List<Group> of(List<RaceResult> results) {
    Map<Place, List<RaceResult>> places = new LinkedHashMap<>();
    for (RaceResult result : results) {
      places.computeIfAbsent(Place.of(result.machine()), _ -> new ArrayList<>()).add(result);
    }
    return places.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), rows(entry.getValue())))
        .toList();
  }

  private static List<Row> rows(List<RaceResult> results) {
    OptionalDouble fastest =
        results.stream()
            .flatMap(result -> result.tracks().stream())
            .flatMap(track -> track.latency().stream())
            .mapToDouble(Latency::median)
            .min();
    List<Row> rows = new ArrayList<>();
    for (RaceResult result : results) {
      for (RaceResult.Model model : result.models()) {
        OptionalDouble times =
            model
                .track()
                .latency()
                .map(latency -> OptionalDouble.of(latency.median() / fastest.orElseThrow()))
                .orElse(OptionalDouble.empty());
        rows.add(new Row(result.measuredAt(), result.settings().session().threads(), model, times));
      }
    }
    return rows;
  }
}
