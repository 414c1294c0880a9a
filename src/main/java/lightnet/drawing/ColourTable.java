package lightnet.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The few colours that stand for the many of some pictures, without dithering. The most frequent
 * ones stay as they are; the others are cut into boxes in the cube of red, green and blue, the most
 * varied box first, and stand for their mean.
 */
public final class ColourTable {

  /** The most colours that a table has. */
  public static final int MOST = 255;

  private static final int EXACT = 96;
  private static final int CACHE = 1 << 16;
  private static final int EMPTY = -1;

  private final int[] colours;
  private final int[] asked = new int[CACHE];
  private final int[] answers = new int[CACHE];

  private ColourTable(List<Integer> colours) {
    this.colours = colours.stream().mapToInt(Integer::intValue).toArray();
    Arrays.fill(asked, EMPTY);
  }

  /**
   * The table for colours.
   *
   * @param counts how often each 0xRRGGBB occurs
   */
  public static ColourTable of(Map<Integer, Long> counts) {
    List<Entry> entries =
        counts.entrySet().stream()
            .map(e -> new Entry(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingLong(Entry::count).reversed().thenComparingInt(Entry::rgb))
            .toList();
    if (entries.size() <= MOST) {
      return new ColourTable(entries.stream().map(Entry::rgb).toList());
    }
    List<Integer> colours = new ArrayList<>();
    entries.subList(0, EXACT).forEach(entry -> colours.add(entry.rgb()));
    var boxes = new PriorityQueue<>(Comparator.comparingDouble(Box::spread).reversed());
    boxes.add(new Box(entries.subList(EXACT, entries.size())));
    while (boxes.size() < MOST - EXACT && boxes.element().spread() > 0) {
      boxes.addAll(boxes.remove().halves());
    }
    boxes.forEach(box -> colours.add(box.mean()));
    return new ColourTable(colours);
  }

  /** The colours as 0xRRGGBB; a picture names them by their places. */
  public int[] colours() {
    return colours.clone();
  }

  /** The place of the colour that is nearest to one. */
  public int nearest(int rgb) {
    int slot = (rgb * 0x9E3779B1) >>> 16;
    if (asked[slot] != rgb) {
      asked[slot] = rgb;
      answers[slot] = search(rgb);
    }
    return answers[slot];
  }

  private int search(int rgb) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colours[i], rgb) < distance(colours[best], rgb)) {
        best = i;
      }
    }
    return best;
  }

  /** Green weighs most, as to the eye. */
  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 3 * red * red + 4 * green * green + 2 * blue * blue;
  }

  /** A colour and how often it occurs. */
  private record Entry(int rgb, long count) {

    int part(int shift) {
      return rgb >> shift & 0xFF;
    }

    /** Rare colours count for more than their share, since they are seen too. */
    double weight() {
      return Math.sqrt((double) count);
    }
  }

  /** Colours that lie together. */
  private static final class Box {
    private final List<Entry> entries;
    private final int widest;
    private final double spread;

    Box(List<Entry> entries) {
      this.entries = entries;
      int most = 0;
      double largest = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        double variance = variance(shift);
        if (variance > largest) {
          largest = variance;
          most = shift;
        }
      }
      widest = most;
      spread = largest;
    }

    double spread() {
      return spread;
    }

    List<Box> halves() {
      double middle = mean(widest);
      return List.of(
          new Box(entries.stream().filter(e -> e.part(widest) <= middle).toList()),
          new Box(entries.stream().filter(e -> e.part(widest) > middle).toList()));
    }

    int mean() {
      int rgb = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        rgb |= (int) Math.round(mean(shift)) << shift;
      }
      return rgb;
    }

    private double mean(int shift) {
      double sum = 0;
      double weights = 0;
      for (Entry entry : entries) {
        sum += entry.weight() * entry.part(shift);
        weights += entry.weight();
      }
      return sum / weights;
    }

    private double variance(int shift) {
      double mean = mean(shift);
      double sum = 0;
      for (Entry entry : entries) {
        sum += entry.weight() * (entry.part(shift) - mean) * (entry.part(shift) - mean);
      }
      return sum;
    }
  }
}
