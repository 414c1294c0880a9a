package lightnet.ui.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightnet.block.BlockKind;
import lightnet.cost.Guideline;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.ui.snapshot.Gesture.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads gestures from words such as {@code set stage3/bottleneck4 expansion=3}. */
final class GestureReader implements ITypeConverter<Gesture> {
  /** All gestures, one in a line. */
  static final String ALL =
      """
      new                     an empty design
      open MODEL              one more network
      tab NUMBER              another tab, from 1 on
      set BLOCK FIELD=VALUE   a parameter
      all FIELD=VALUE         the same in all blocks
      add KIND [BLOCK]        behind another or all
      remove BLOCK            takes it away
      repeat BLOCK TIMES      copies behind it
      undo | redo | keep      as the buttons
      select BLOCK...         one or several
      show PART               time, layers, published,
                              history, profile; families,
                              map, roofline in profile;
                              networks or blocks of the
                              library; distribution of a
                              comparison
      coach G1                opens a guideline of the
                              selected block, measures
                              what mends it\
      """;

  @Override
  public Gesture convert(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    List<String> rest = words.subList(1, words.size());
    return read(words.getFirst(), rest)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is nothing that can be done: see 'lightnet snapshot --help'"
                        .formatted(text)));
  }

  private static Optional<Gesture> read(String verb, List<String> rest) {
    return switch (rest.size()) {
      case 0 -> plain(verb);
      case 1 -> of(verb, rest.getFirst());
      case 2 -> of(verb, rest.getFirst(), rest.getLast());
      default -> several(verb, rest);
    };
  }

  private static Optional<Gesture> plain(String verb) {
    return switch (verb) {
      case "new" -> Optional.of(new Gesture.Begin());
      case "undo" -> Optional.of(new Gesture.Undo());
      case "redo" -> Optional.of(new Gesture.Redo());
      case "keep" -> Optional.of(new Gesture.Keep());
      default -> Optional.empty();
    };
  }

  private static Optional<Gesture> of(String verb, String what) {
    return switch (verb) {
      case "open" -> Optional.of(new Gesture.Open(model(what)));
      case "tab" -> number(what).map(Gesture.Turn::new);
      case "all" ->
          assignment(what).map(parts -> new Gesture.Everywhere(parts.getFirst(), parts.getLast()));
      case "add" -> Optional.of(new Gesture.Add(kind(what), Optional.empty()));
      case "remove" -> Optional.of(new Gesture.Remove(what));
      case "show" -> part(what).map(Gesture.Show::new);
      case "coach" -> guideline(what).map(Gesture.Ask::new);
      default -> several(verb, List.of(what));
    };
  }

  private static Optional<Gesture> of(String verb, String what, String more) {
    return switch (verb) {
      case "set" ->
          assignment(more).map(parts -> new Gesture.Set(what, parts.getFirst(), parts.getLast()));
      case "add" -> Optional.of(new Gesture.Add(kind(what), Optional.of(more)));
      case "repeat" -> number(more).map(times -> new Gesture.Repeat(what, times));
      default -> several(verb, List.of(what, more));
    };
  }

  private static Optional<Gesture> several(String verb, List<String> blocks) {
    return verb.equals("select") ? Optional.of(new Gesture.Select(blocks)) : Optional.empty();
  }

  private static ModelReference model(String text) {
    try {
      return ModelReference.parse(text);
    } catch (PresetException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static BlockKind kind(String word) {
    return BlockKind.named(word)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no kind of block; there are %s"
                        .formatted(
                            word,
                            String.join(
                                ", ",
                                BlockKind.offered().stream().map(BlockKind::word).toList()))));
  }

  private static Optional<List<String>> assignment(String text) {
    return Optional.of(List.of(text.split("=", -1))).filter(parts -> parts.size() == 2);
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[1-9]\\d{0,2}"))
        .map(Integer::valueOf);
  }

  private static Optional<Part> part(String word) {
    return Arrays.stream(Part.values()).filter(part -> part.toString().equals(word)).findFirst();
  }

  private static Optional<Guideline> guideline(String code) {
    return Arrays.stream(Guideline.values())
        .filter(guideline -> guideline.code().equals(code))
        .findFirst();
  }
}
