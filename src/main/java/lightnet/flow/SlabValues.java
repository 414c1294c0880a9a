package lightnet.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Pixels;

/** The values of a block's tensors as small pictures, made when they are first asked for. */
public final class SlabValues {
  private static final int WIDEST = 28;
  private static final int HIGHEST = 14;

  private final Map<String, FeatureMaps> maps;
  private final Map<String, MapColours> colours = new HashMap<>();
  private final Map<String, Map<Integer, Pixels>> pictures = new HashMap<>();

  /** The values by tensor; those that are missing are not shown. */
  public SlabValues(Map<String, FeatureMaps> maps) {
    this.maps = Map.copyOf(maps);
  }

  /** The values of a tensor. */
  Optional<FeatureMaps> of(String tensor) {
    return Optional.ofNullable(maps.get(tensor));
  }

  /** The picture of a channel, always the same one. */
  Optional<Pixels> picture(String tensor, int channel) {
    return of(tensor)
        .map(
            values ->
                pictures
                    .computeIfAbsent(tensor, _ -> new HashMap<>())
                    .computeIfAbsent(
                        channel,
                        _ ->
                            colours
                                .computeIfAbsent(tensor, _ -> MapColours.of(values))
                                .pixels(values, channel, WIDEST, HIGHEST)));
  }
}
