package lightnet.ui.builder;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import lightnet.block.BlockKind;
import lightnet.edit.Gap;

/** Blocks that are dragged: new ones from the shelf, and those of the network to another place. */
public final class BlockDrag {
  private static final String KIND = "application/x-lightnet-block-kind";
  private static final String BLOCKS = "application/x-lightnet-blocks";

  private BlockDrag() {}

  /** Begins to drag a new block of a kind. */
  static void start(Node from, BlockKind kind) {
    var content = new ClipboardContent();
    content.put(format(KIND), kind.word());
    Dragboard board = from.startDragAndDrop(TransferMode.COPY);
    board.setContent(content);
    board.setDragView(from.snapshot(null, null));
  }

  /** Begins to drag blocks of the network. */
  public static void start(Node from, List<String> paths) {
    var content = new ClipboardContent();
    content.put(format(BLOCKS), String.join("\n", paths));
    Dragboard board = from.startDragAndDrop(TransferMode.MOVE);
    board.setContent(content);
    board.setDragView(from.snapshot(null, null));
  }

  /** Whether blocks are dragged. */
  public static boolean isOne(Dragboard board) {
    return board.hasContent(format(KIND)) || board.hasContent(format(BLOCKS));
  }

  /** Lets go of what is dragged at a place; whether there was something. */
  public static boolean drop(Dragboard board, BlockActions actions, Gap at) {
    Optional<BlockKind> kind = text(board, KIND).flatMap(BlockKind::named);
    kind.ifPresent(one -> actions.insert(one, at));
    Optional<List<String>> paths = text(board, BLOCKS).map(all -> all.lines().toList());
    paths.ifPresent(all -> actions.move(all, at));
    return kind.isPresent() || paths.isPresent();
  }

  private static Optional<String> text(Dragboard board, String type) {
    return Optional.ofNullable(board.getContent(format(type))).map(String::valueOf);
  }

  /** A format can be made once only. */
  private static DataFormat format(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }
}
