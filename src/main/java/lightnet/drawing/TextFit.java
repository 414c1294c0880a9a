package lightnet.drawing;

import java.util.ArrayList;
import java.util.List;

/** Makes words fit a width, without a toolkit: widths of letters are estimated, rather too wide. */
public final class TextFit {
  private static final String NARROW = "iljtfrI.,:;'|!()[] ";
  private static final String WIDE = "mwMWOQ%@";

  private TextFit() {}

  /** About how wide words are. */
  public static double width(String text, double size) {
    return size
        * text.codePoints()
            .mapToDouble(
                sign -> {
                  if (NARROW.indexOf(sign) >= 0) {
                    return 0.33;
                  }
                  if (WIDE.indexOf(sign) >= 0) {
                    return 0.9;
                  }
                  return Character.isLowerCase(sign) ? 0.57 : 0.64;
                })
            .sum();
  }

  /** The words, their end cut where they do not fit. */
  public static String cut(String text, double room, double size) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", size) > room) {
      end--;
    }
    return text.substring(0, end).strip() + "…";
  }

  /** The words in one line or two, broken at a space. */
  public static List<String> lines(String text, double room, double size) {
    if (width(text, size) <= room || !text.contains(" ")) {
      return List.of(cut(text, room, size));
    }
    int comma = text.indexOf(", ");
    if (comma > 0 && width(text.substring(0, comma + 1), size) <= room) {
      return List.of(text.substring(0, comma + 1), cut(text.substring(comma + 2), room, size));
    }
    List<String> words = List.of(text.split(" "));
    var first = new StringBuilder(words.getFirst());
    int next = 1;
    while (next < words.size() - 1 && width(first + " " + words.get(next), size) <= room) {
      first.append(' ').append(words.get(next));
      next++;
    }
    List<String> lines = new ArrayList<>();
    lines.add(cut(first.toString(), room, size));
    lines.add(cut(String.join(" ", words.subList(next, words.size())), room, size));
    return lines;
  }
}
