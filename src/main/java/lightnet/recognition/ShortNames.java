package lightnet.recognition;

import java.util.Locale;
import java.util.Set;

/** Names of layers and blocks made of those that a file has. */
final class ShortNames {
  private static final int LONGEST = 40;

  private ShortNames() {}

  /** The last part of a path, in letters that our own paths may have. */
  static String of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String plain = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    String name = plain.substring(Math.max(0, plain.length() - LONGEST)).replaceAll("^_+|_+$", "");
    return name.isEmpty() ? "layer" : name;
  }

  /** A name that is not taken, which it is from now on. */
  static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }
}
