package lightnet.measure;

import java.util.List;
import java.util.Optional;
import lightnet.network.Layer;

/**
 * The measured time of one layer.
 *
 * @param layer which
 * @param milliseconds its share of the clean median; 0 where another layer carries the time
 * @param share of the whole run, between 0 and 1
 * @param fusedInto the layer that carries the time of this one, if they ran as one kernel
 * @param fusedWith the layers whose time this one carries
 */
public record LayerTime(
    Layer layer,
    double milliseconds,
    double share,
    Optional<String> fusedInto,
    List<String> fusedWith) {

  public LayerTime {
    fusedWith = List.copyOf(fusedWith);
  }
}
