package lightnet.ui.builder;

import java.util.Set;
import java.util.stream.Collectors;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.edit.Edit;
import lightnet.ui.style.Texts;

/** What an edit that mends a design does, in a few words. */
public final class MendWords {

  private MendWords() {}

  /**
   * The words on a link or in a menu.
   *
   * @param broken path of the block that does not fit
   */
  public static String of(Edit edit, String broken) {
    return switch (edit) {
      case Edit.Change(Set<String> blocks, String field, Object value) ->
          blocks.contains(broken)
              ? Texts.text("builder.mend", words(field), BlockField.word(value))
              : Texts.text(
                  "builder.mend.other", words(field), names(blocks), BlockField.word(value));
      case Edit.Everywhere(String field, Object value) ->
          Texts.text("builder.mend.everywhere", words(field), BlockField.word(value));
      case Edit.Replace(var blocks) ->
          Texts.text(
              "builder.mend.replace",
              blocks.values().stream().map(Block::kind).collect(Collectors.joining(", ")));
      case Edit.Remove _ -> Texts.text("builder.mend.remove");
      case Edit.Insert(var _, var inserted) ->
          Texts.text(
              "builder.mend.insert",
              inserted.stream()
                  .map(placed -> placed.block().kind())
                  .collect(Collectors.joining(", ")));
      case Edit.Move _,
          Edit.Repeat _,
          Edit.Gather _,
          Edit.Resolution _,
          Edit.Reading _,
          Edit.Title _ ->
          throw new IllegalArgumentException(edit + " mends nothing");
    };
  }

  /** The id of a link, which tells what it changes. */
  static String id(Edit edit, String broken) {
    return switch (edit) {
      case Edit.Change(Set<String> blocks, String field, Object _) ->
          blocks.contains(broken) ? "mend-" + field : "mend-before";
      case Edit.Everywhere(String field, Object _) -> "mend-everywhere-" + field;
      case Edit.Replace _ -> "mend-replace";
      case Edit.Remove _ -> "mend-remove";
      case Edit.Insert _ -> "mend-insert";
      case Edit.Move _,
          Edit.Repeat _,
          Edit.Gather _,
          Edit.Resolution _,
          Edit.Reading _,
          Edit.Title _ ->
          throw new IllegalArgumentException(edit + " mends nothing");
    };
  }

  private static String words(String field) {
    return field.replace('-', ' ');
  }

  private static String names(Set<String> blocks) {
    return blocks.stream()
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
