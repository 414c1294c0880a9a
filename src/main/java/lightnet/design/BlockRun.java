package lightnet.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.block.Block;
import lightnet.block.LayerGroup;
import lightnet.network.Layer;
import lightnet.network.Network;

/**
 * A block, or several equal ones one behind the other: what is a single line with a number of
 * repeats in the papers' tables.
 *
 * @param block all of them
 * @param paths theirs, in their order
 */
public record BlockRun(Block block, List<String> paths) {

  public BlockRun {
    paths = List.copyOf(paths);
  }

  /**
   * The runs of a stage. A block that gives another shape than it reads is a run by itself, and so
   * is one that nothing reaches.
   *
   * @param network the layers of the design
   */
  public static List<BlockRun> of(Stage stage, Network network) {
    List<BlockRun> runs = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < stage.blocks().size(); i++) {
      PlacedBlock placed = stage.blocks().get(i);
      paths.add(stage.pathOf(placed));
      boolean goesOn =
          i + 1 < stage.blocks().size()
              && isContinued(stage, placed, stage.blocks().get(i + 1), network);
      if (!goesOn) {
        runs.add(new BlockRun(placed.block(), paths));
        paths = new ArrayList<>();
      }
    }
    return runs;
  }

  /** How many blocks it stands for. */
  public int count() {
    return paths.size();
  }

  /** The first of its blocks. */
  public String first() {
    return paths.getFirst();
  }

  /** The last of its blocks. */
  public String last() {
    return paths.getLast();
  }

  private static boolean isContinued(
      Stage stage, PlacedBlock one, PlacedBlock next, Network network) {
    List<Layer> here = network.layersOf(stage.pathOf(one));
    List<Layer> there = network.layersOf(stage.pathOf(next));
    return !here.isEmpty()
        && !there.isEmpty()
        && here.getFirst().inShape().equals(there.getFirst().inShape())
        && here.getLast().outShape().equals(there.getLast().outShape())
        && areAlike(one.block(), next.block());
  }

  /** The layers of a file have names of their own in each group. */
  private static boolean areAlike(Block one, Block other) {
    if (one instanceof LayerGroup ours && other instanceof LayerGroup theirs) {
      return unnamed(ours).equals(unnamed(theirs));
    }
    return one.equals(other);
  }

  private static LayerGroup unnamed(LayerGroup group) {
    Map<String, String> numbers = new HashMap<>(Map.of(LayerGroup.INPUT, LayerGroup.INPUT));
    List<LayerGroup.Member> members = new ArrayList<>();
    for (LayerGroup.Member member : group.layers()) {
      String number = Integer.toString(members.size());
      numbers.put(member.name(), number);
      List<String> inputs =
          member.inputs().stream().map(name -> numbers.getOrDefault(name, name)).toList();
      members.add(new LayerGroup.Member(number, member.op(), inputs));
    }
    return new LayerGroup(group.kind(), members);
  }
}
