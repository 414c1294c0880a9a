package lightnet.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiPredicate;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;

/** Which blocks stand elsewhere after an edit. */
final class Moves {
  private Moves() {}

  /**
   * The path that blocks had before by the one that they have after. A block is the same if it is
   * equal, under its name if one of that name has gone.
   */
  static Map<String, String> between(Design before, Design after) {
    SequencedMap<String, PlacedBlock> gone = blocks(before);
    SequencedMap<String, PlacedBlock> come = blocks(after);
    List<String> stayed = new ArrayList<>(gone.keySet());
    stayed.retainAll(come.keySet());
    stayed.forEach(gone::remove);
    stayed.forEach(come::remove);
    Map<String, String> moves = new HashMap<>();
    pair(gone, come, PlacedBlock::equals, moves);
    pair(gone, come, (one, other) -> one.block().equals(other.block()), moves);
    return moves;
  }

  private static void pair(
      SequencedMap<String, PlacedBlock> gone,
      SequencedMap<String, PlacedBlock> come,
      BiPredicate<PlacedBlock, PlacedBlock> areSame,
      Map<String, String> moves) {
    for (Map.Entry<String, PlacedBlock> now : List.copyOf(come.entrySet())) {
      gone.entrySet().stream()
          .filter(then -> areSame.test(then.getValue(), now.getValue()))
          .map(Map.Entry::getKey)
          .findFirst()
          .ifPresent(
              path -> {
                moves.put(now.getKey(), path);
                gone.remove(path);
                come.remove(now.getKey());
              });
    }
  }

  private static SequencedMap<String, PlacedBlock> blocks(Design design) {
    SequencedMap<String, PlacedBlock> blocks = new LinkedHashMap<>();
    for (Stage stage : design.stages()) {
      stage.blocks().forEach(placed -> blocks.put(stage.pathOf(placed), placed));
    }
    return blocks;
  }
}
