package lightnet.cost;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lightnet.block.LayerGroup;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * How much of a network is known: its blocks, and what its totals leave out.
 *
 * @param layers how many there are
 * @param inBlocks how many of them are in blocks of the papers
 * @param opaque how many operators are known by their name alone, by that name
 */
public record Cover(int layers, int inBlocks, SortedMap<String, Integer> opaque) {
  public Cover {
    opaque = Collections.unmodifiableSortedMap(new TreeMap<>(opaque));
  }

  /** The cover of a design. */
  public static Cover of(Design design, Network network) {
    Set<String> groups = new HashSet<>();
    for (Stage stage : design.stages()) {
      stage.blocks().stream()
          .filter(placed -> placed.block() instanceof LayerGroup)
          .map((PlacedBlock placed) -> stage.pathOf(placed))
          .forEach(groups::add);
    }
    SortedMap<String, Integer> opaque = new TreeMap<>();
    int inBlocks = 0;
    for (Layer layer : network.layers()) {
      inBlocks += groups.contains(layer.blockPath()) ? 0 : 1;
      if (layer.op() instanceof Op.Opaque(String type, var _)) {
        opaque.merge(type, 1, Integer::sum);
      }
    }
    return new Cover(network.layers().size(), inBlocks, opaque);
  }

  /** Whether every layer is in a block of the papers. */
  public boolean isWhole() {
    return inBlocks == layers;
  }

  /** How many operators have no costs in the totals. */
  public int leftOut() {
    return opaque.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** These operators, such as {@code 2 x Erf, Pad}. */
  public String leftOutWords() {
    return opaque.entrySet().stream()
        .map(
            one ->
                one.getValue() == 1
                    ? one.getKey()
                    : "%d x %s".formatted(one.getValue(), one.getKey()))
        .collect(Collectors.joining(", "));
  }
}
