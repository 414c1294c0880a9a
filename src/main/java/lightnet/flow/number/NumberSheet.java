package lightnet.flow.number;

import java.util.List;
import java.util.Optional;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Pixels;
import lightnet.drawing.Spot;

/**
 * All that is said of one value, in words and numbers, before it is laid out.
 *
 * @param title what computes it
 * @param explanation of where it reads
 * @param parts the window, the weights and the products, or what this operator has in their place
 * @param steps from the sum to the result
 * @param verdict the value that the runtime gave, where it is known
 * @param notes on what it costs
 * @param seen what it sees of the photo
 * @param maps the channel before and after, and its neighbours
 */
public record NumberSheet(
    String title,
    String explanation,
    List<Part> parts,
    List<Step> steps,
    Optional<Verdict> verdict,
    List<String> notes,
    Seen seen,
    Maps maps) {

  public NumberSheet {
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /**
   * A line of the calculation.
   *
   * @param name of what is done
   * @param value that it gives, or that is used
   */
  public record Step(String name, double value, Rank rank) {
    /** What a line is. */
    public enum Rank {
      /** A number that goes in. */
      USED,
      /** What comes out. */
      RESULT
    }
  }

  /**
   * The runtime's value beside ours.
   *
   * @param caption who gave it
   * @param given the value
   * @param words how far it is from ours, after a sign that says whether that is rounding
   * @param ink of the sign
   */
  public record Verdict(String caption, double given, String sign, Ink ink, String words) {}

  /**
   * The photo with what is seen of it.
   *
   * @param photo that the network was given
   * @param field the receptive field in pixels of the photo; it may lie outside in part
   * @param size of the photo in pixels, also where there is none
   * @param note on what lies outside
   */
  public record Seen(
      String title,
      String caption,
      Optional<Pixels> photo,
      Frame field,
      Frame size,
      List<String> note) {
    public Seen {
      note = List.copyOf(note);
    }
  }

  /**
   * Maps of channels.
   *
   * @param large the maps before and after
   * @param neighbourCaption above the small ones
   * @param neighbours maps of channels beside this one
   */
  public record Maps(
      String title, List<Tile> large, String neighbourCaption, List<Tile> neighbours) {
    public Maps {
      large = List.copyOf(large);
      neighbours = List.copyOf(neighbours);
    }
  }

  /**
   * A map.
   *
   * @param caption above or below it
   * @param pixels its colours
   * @param spot the channel, or the tensor where each pixel is a channel
   * @param marked parts that are outlined, in pixels
   */
  public record Tile(String caption, Pixels pixels, Spot spot, List<Frame> marked, Choice choice) {
    public Tile {
      marked = List.copyOf(marked);
    }

    /** Whether it is the one that is looked at. */
    public enum Choice {
      /** It is. */
      CHOSEN,
      /** It is one of the others. */
      OTHER
    }
  }
}
