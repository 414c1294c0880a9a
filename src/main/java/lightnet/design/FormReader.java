package lightnet.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.BlockKind;

/**
 * Reads the forms in which sources count a preset.
 *
 * @param preset that they are forms of
 */
record FormReader(Preset preset) {
  private static final String BLOCK = "block";
  private static final List<String> EDITS = List.of("change", "leave-out", "insert", "replace");

  DesignForm read(YamlNode node) throws PresetException {
    YamlMapping form = node.mapping();
    form.allow(List.of("name", "see", "edits"));
    List<DesignEdit> edits = new ArrayList<>();
    for (YamlNode edit : form.required("edits").items()) {
      edits.addAll(edits(edit));
    }
    return new DesignForm(
        RowReader.name(form.required("name")),
        form.optional("see").isPresent() ? form.required("see").text() : "",
        edits);
  }

  private List<DesignEdit> edits(YamlNode node) throws PresetException {
    YamlMapping row = node.mapping();
    row.allow(EDITS);
    if (row.entries().size() != 1) {
      throw node.mistake("an edit is one of %s.".formatted(String.join(", ", EDITS)));
    }
    YamlMapping edit = row.entries().firstEntry().getValue().mapping();
    String target = edit.required(BLOCK).text();
    return switch (row.entries().firstEntry().getKey()) {
      case "change" -> changes(target, edit);
      case "insert" -> {
        edit.allow(List.of(BLOCK, "put"));
        yield List.of(new DesignEdit.Insert(target, placed(edit.required("put"))));
      }
      case "replace" -> {
        edit.allow(List.of(BLOCK, "by"));
        yield List.of(new DesignEdit.Replace(target, kind(edit.required("by"))));
      }
      default -> {
        edit.allow(List.of(BLOCK));
        yield List.of(new DesignEdit.LeaveOut(target));
      }
    };
  }

  private static List<DesignEdit> changes(String target, YamlMapping edit) throws PresetException {
    List<DesignEdit> changes = new ArrayList<>();
    for (var entry : edit.entries().entrySet()) {
      if (!entry.getKey().equals(BLOCK)) {
        changes.add(change(target, entry.getKey(), entry.getValue()));
      }
    }
    return changes;
  }

  private static DesignEdit change(String target, String field, YamlNode node)
      throws PresetException {
    if (!node.isMapping()) {
      return new DesignEdit.Change(target, field, node.text());
    }
    YamlMapping values = node.mapping();
    values.allow(List.of("from", "to"));
    return new DesignEdit.Change(
        target, field, Optional.of(values.required("from").text()), values.required("to").text());
  }

  private PlacedBlock placed(YamlNode node) throws PresetException {
    var settings = new SettingReader(preset.parameters(), new LinkedHashMap<>(), new CaseCount());
    BlockRow row = new RowReader(settings).read(node);
    return new PlacedBlock(row.name(), row.block(row.unscaled(preset.values(Map.of())), 0));
  }

  private static BlockKind kind(YamlNode node) throws PresetException {
    Optional<BlockKind> kind = BlockKind.named(node.text());
    if (kind.isEmpty()) {
      throw node.mistake(
          "%s is no kind of block; there are %s.".formatted(node.text(), PresetReader.kinds()));
    }
    return kind.get();
  }
}
