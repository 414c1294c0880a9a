package lightnet.measure.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightnet.measure.race.Race;

/** Which points race with each other: up to eight at once, the reference always among them. */
public final class SweepGroups {

  private SweepGroups() {}

  /**
   * The groups; networks at the same settings stay together, so that they can be ranked.
   *
   * @param reference first in every group
   * @param points with or without the reference; at no setting more networks than find room beside
   *     it
   */
  public static List<List<SweepPoint>> of(SweepPoint reference, List<SweepPoint> points) {
    Map<Map<String, String>, List<SweepPoint>> bySettings = new LinkedHashMap<>();
    for (SweepPoint point : points) {
      if (!point.name().equals(reference.name())) {
        bySettings.computeIfAbsent(point.at(), _ -> new ArrayList<>()).add(point);
      }
    }
    List<List<SweepPoint>> groups = new ArrayList<>();
    List<SweepPoint> group = new ArrayList<>(List.of(reference));
    for (List<SweepPoint> together : bySettings.values()) {
      if (together.size() + 1 > Race.MOST) {
        throw new IllegalArgumentException(
            "%d networks at one setting are too many".formatted(together.size()));
      }
      if (group.size() + together.size() > Race.MOST) {
        groups.add(List.copyOf(group));
        group = new ArrayList<>(List.of(reference));
      }
      group.addAll(together);
    }
    groups.add(List.copyOf(group));
    return groups;
  }
}
