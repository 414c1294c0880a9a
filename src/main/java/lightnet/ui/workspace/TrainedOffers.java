package lightnet.ui.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lightnet.design.Preset;

/** Which networks have trained weights here, those that are most like a network first. */
public final class TrainedOffers {
  private static final int MOST = 3;

  private TrainedOffers() {}

  /**
   * A network whose weights are trained.
   *
   * @param preset what it is made from
   * @param parameters those that the weights were trained for
   */
  public record Offer(Preset preset, Map<String, String> parameters) {

    public Offer {
      parameters = Map.copyOf(parameters);
    }

    /** Its name with the parameters that matter. */
    public String words() {
      String given =
          new TreeMap<>(parameters)
              .entrySet().stream()
                  .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                  .collect(Collectors.joining(", "));
      return given.isEmpty() ? preset.name() : preset.name() + ", " + given;
    }
  }

  /** The first few: of the same preset, then of the same family, then of any. */
  public static List<Offer> near(ShownNetwork network, List<Preset> presets) {
    Preset shown = network.preset();
    return presets.stream()
        .flatMap(
            preset ->
                preset.trained().stream().map(weights -> new Offer(preset, weights.parameters())))
        .sorted(Comparator.comparingInt(offer -> distance(offer.preset(), shown)))
        .limit(MOST)
        .toList();
  }

  private static int distance(Preset one, Preset other) {
    if (one.id().equals(other.id())) {
      return 0;
    }
    return one.family().equals(other.family()) ? 1 : 2;
  }
}
