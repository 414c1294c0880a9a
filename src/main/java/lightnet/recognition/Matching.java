package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/** Lays a network of ours over layers of a file, from the output to the input. */
final class Matching {
  private final Network ours;
  private final Map<String, Layer> theirs;
  private final String theirInput;
  private final Map<String, String> found = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Layers of ours in the order in which they were found, so that one can go back. */
  private final List<String> trail = new ArrayList<>();

  private Matching(Network ours, List<Layer> theirs, String theirInput) {
    this.ours = ours;
    this.theirs = theirs.stream().collect(Collectors.toMap(Layer::id, layer -> layer));
    this.theirInput = theirInput;
  }

  /**
   * Which layer of the file is which of ours, if they are the same network.
   *
   * @param theirs all of them; the last one gives the output
   * @param theirInput the tensor that they read
   */
  static Optional<Map<String, String>> of(Network ours, List<Layer> theirs, String theirInput) {
    if (ours.layers().size() != theirs.size()) {
      return Optional.empty();
    }
    var matching = new Matching(ours, theirs, theirInput);
    boolean isSame =
        matching.match(ours.output().id(), theirs.getLast().id())
            && matching.found.size() == theirs.size();
    return isSame ? Optional.of(Map.copyOf(matching.found)) : Optional.empty();
  }

  private boolean match(String our, String their) {
    if (our.equals(Network.INPUT)) {
      return their.equals(theirInput);
    }
    String known = found.get(our);
    if (known != null) {
      return known.equals(their);
    }
    Layer one = ours.layer(our).orElseThrow();
    Layer other = theirs.get(their);
    if (other == null
        || one.inputs().size() != other.inputs().size()
        || !Alike.are(one, other)
        || !taken.add(their)) {
      return false;
    }
    found.put(our, their);
    trail.add(our);
    if (one.op() instanceof Op.Add) {
      int before = trail.size();
      if (matchAll(one.inputs(), other.inputs())) {
        return true;
      }
      forget(before);
      return matchAll(one.inputs(), other.inputs().reversed());
    }
    return matchAll(one.inputs(), other.inputs());
  }

  private void forget(int from) {
    List<String> wrong = trail.subList(from, trail.size());
    wrong.forEach(our -> taken.remove(found.remove(our)));
    wrong.clear();
  }

  private boolean matchAll(List<String> our, List<String> their) {
    for (int i = 0; i < our.size(); i++) {
      if (!match(our.get(i), their.get(i))) {
        return false;
      }
    }
    return true;
  }
}
