package lightnet.ui.workspace;

import java.util.Optional;
import lightnet.arithmetic.Position;

/** How deep one has gone, from the whole network to one value. */
public sealed interface Place {

  /** All blocks as cards. */
  record WholeNetwork() implements Place {}

  /** The flow inside a block. */
  record InBlock(String block) implements Place {}

  /** One operator of a block. */
  record InOperator(String block, String layer) implements Place {}

  /** One value that an operator gives. */
  record AtValue(String block, String layer, Position at) implements Place {}

  /** One level up, if there is one. */
  default Optional<Place> up() {
    return switch (this) {
      case WholeNetwork _ -> Optional.empty();
      case InBlock _ -> Optional.of(new WholeNetwork());
      case InOperator(String block, String _) -> Optional.of(new InBlock(block));
      case AtValue(String block, String layer, Position _) ->
          Optional.of(new InOperator(block, layer));
    };
  }

  /** How many levels lie above. */
  default int depth() {
    return up().map(above -> above.depth() + 1).orElse(0);
  }

  /** The path of the block that one is in, if one is. */
  default Optional<String> blockPath() {
    return switch (this) {
      case WholeNetwork _ -> Optional.empty();
      case InBlock(String block) -> Optional.of(block);
      case InOperator(String block, String _) -> Optional.of(block);
      case AtValue(String block, String _, Position _) -> Optional.of(block);
    };
  }
}
