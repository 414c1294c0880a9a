package lightnet.ui.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.edit.Document;
import lightnet.edit.Edit;
import lightnet.edit.History;
import lightnet.edit.Step;
import lightnet.edit.Version;
import lightnet.ui.style.Texts;

/** What was done, in a few words. */
public final class StepWords {

  private StepWords() {}

  /** A step of a history, by its index. */
  public static String of(History history, int step) {
    Step done = history.steps().get(step);
    Version before = history.steps().get(Math.max(0, step - 1)).version();
    return of(done.change(), before, done.version());
  }

  /** What has changed since a document was kept; nothing if it is as it was. */
  public static Optional<String> sinceKept(Document document) {
    if (document.now().equals(document.kept())) {
      return Optional.empty();
    }
    History history = document.history();
    int kept = lastIndexOf(document.kept(), history);
    int steps = history.at() - kept;
    if (kept < 0) {
      return Optional.of(Texts.text("since.elsewhere"));
    }
    if (steps == 1) {
      return Optional.of(of(history, history.at()));
    }
    return Optional.of(
        steps > 0 ? Texts.text("since.steps", steps) : Texts.text("since.undone", -steps));
  }

  private static int lastIndexOf(Version version, History history) {
    List<Version> versions = history.steps().stream().map(Step::version).toList();
    int before = versions.subList(0, history.at() + 1).lastIndexOf(version);
    return before < 0 ? versions.indexOf(version) : before;
  }

  static String of(Step.Change change, Version before, Version after) {
    return switch (change) {
      case Step.Change.Begun _ -> Texts.text("step.begun");
      case Step.Change.Edited(Edit edit) -> of(edit, before.design(), after.design());
      case Step.Change.Chosen(Map<String, String> values) -> chosen(values, before.parameters());
      case Step.Change.Reloaded _ -> Texts.text("step.reloaded");
      case Step.Change.TakenBack _ -> Texts.text("step.taken-back");
    };
  }

  private static String chosen(Map<String, String> values, Map<String, String> before) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            chosen ->
                Optional.ofNullable(before.get(chosen.getKey()))
                    .map(old -> Texts.text("step.set", chosen.getKey(), old, chosen.getValue()))
                    .orElse(Texts.text("step.set-new", chosen.getKey(), chosen.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String of(Edit edit, Design before, Design after) {
    return switch (edit) {
      case Edit.Change(Set<String> blocks, String field, Object value) ->
          changed(blocks, field, value, before);
      case Edit.Everywhere(String field, Object value) ->
          Texts.text("step.everywhere", words(field), BlockField.word(value));
      case Edit.Insert insert -> inserted(insert, before, after);
      case Edit.Remove(Set<String> blocks) -> Texts.text("step.removed", blocks(blocks));
      case Edit.Move(Set<String> blocks, var _) -> moved(blocks, after);
      case Edit.Repeat(String block, int times) -> Texts.text("step.repeated", name(block), times);
      case Edit.Gather(Set<String> blocks, String name) ->
          Texts.text("step.gathered", blocks(blocks), name);
      case Edit.Resolution(int side) ->
          Texts.text(
              "step.set",
              Texts.text("step.resolution"),
              String.valueOf(before.input().h()),
              String.valueOf(side));
      case Edit.Replace(Map<String, Block> blocks) -> replaced(blocks, before);
      case Edit.Reading(FileReading reading) -> reread(reading, before);
      case Edit.Title(String name) -> Texts.text("step.renamed", name);
    };
  }

  private static String reread(FileReading reading, Design before) {
    SequencedMap<String, String> old =
        before.imported().map(file -> file.reading().words()).orElseGet(LinkedHashMap::new);
    SequencedMap<String, String> others = reading.words();
    others.entrySet().removeAll(old.entrySet());
    return others.entrySet().stream()
        .map(
            one ->
                Texts.text(
                    "step.set",
                    Texts.text("reading." + one.getKey()),
                    old.getOrDefault(one.getKey(), ""),
                    one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String changed(
      Collection<String> blocks, String field, Object value, Design before) {
    Set<String> old =
        blocks.stream()
            .flatMap(path -> before.block(path).stream())
            .flatMap(block -> valueOf(block, field).stream())
            .collect(Collectors.toSet());
    String set =
        old.size() == 1
            ? Texts.text("step.set", words(field), old.iterator().next(), BlockField.word(value))
            : Texts.text("step.set-new", words(field), BlockField.word(value));
    return Texts.text("step.in", set, blocks(blocks));
  }

  private static Optional<String> valueOf(Block block, String field) {
    return Optional.ofNullable(BlockKind.of(block).values(block).get(field)).map(BlockField::word);
  }

  private static String replaced(Map<String, Block> blocks, Design before) {
    Set<String> kinds =
        blocks.entrySet().stream()
            .filter(
                entry ->
                    before
                        .block(entry.getKey())
                        .filter(old -> BlockKind.of(old) != BlockKind.of(entry.getValue()))
                        .isPresent())
            .map(entry -> Texts.text("kind." + BlockKind.of(entry.getValue()).word()))
            .collect(Collectors.toSet());
    return kinds.isEmpty()
        ? Texts.text("step.in", Texts.text("step.parameters"), blocks(blocks.keySet()))
        : Texts.text("step.replaced", blocks(blocks.keySet()), String.join(", ", kinds));
  }

  private static String inserted(Edit.Insert insert, Design before, Design after) {
    List<String> old = paths(before);
    List<String> added = new ArrayList<>(paths(after));
    added.removeAll(old);
    if (added.size() != 1) {
      return Texts.text("step.inserted", blocks(added), place(added, after));
    }
    String kind = Texts.text("kind." + BlockKind.of(insert.blocks().getFirst().block()).word());
    return Texts.text("step.inserted", kind + " " + name(added.getFirst()), place(added, after));
  }

  private static String moved(Collection<String> blocks, Design after) {
    Set<String> names = blocks.stream().map(StepWords::name).collect(Collectors.toSet());
    List<String> moved = paths(after).stream().filter(path -> names.contains(name(path))).toList();
    return Texts.text("step.moved", blocks(blocks), place(moved, after));
  }

  private static String place(List<String> blocks, Design design) {
    List<String> all = paths(design);
    int at = blocks.isEmpty() ? 0 : all.indexOf(blocks.getFirst());
    return at < 1
        ? Texts.text("step.at-beginning")
        : Texts.text("step.behind", name(all.get(at - 1)));
  }

  private static List<String> paths(Design design) {
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .toList();
  }

  private static String blocks(Collection<String> paths) {
    return paths.size() == 1
        ? name(paths.iterator().next())
        : Texts.text("step.blocks", paths.size());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String words(String field) {
    return field.replace('-', ' ');
  }
}
