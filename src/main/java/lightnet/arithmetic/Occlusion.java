package lightnet.arithmetic;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import lightnet.network.Shape;

/**
 * How much less probable a class becomes when a square hides a part of the input (Zeiler and Fergus
 * 2014, Visualizing and Understanding Convolutional Networks, Section 4.2). The square has the
 * colour of a middle grey. Computed from coarse to fine; each pass adds the places between those of
 * the one before. Where the input is oblong, so are the squares.
 */
public final class Occlusion {

  /** Places on a side in the first pass; each further one has one more between any two. */
  private static final int FIRST_PLACES = 7;

  private final Shape input;
  private final List<Float> grey;
  private final int places;
  private final float[] drops;

  private Occlusion(Shape input, List<Float> grey, int places, float[] drops) {
    this.input = input;
    this.grey = List.copyOf(grey);
    this.places = places;
    this.drops = drops;
  }

  /**
   * The first pass, none of its places computed yet.
   *
   * @param input (1, C, H, W)
   * @param grey what the square is filled with, a number for each channel
   */
  public static Occlusion start(Shape input, List<Float> grey) {
    int places = firstPlaces(input);
    return new Occlusion(input, grey, places, unknown(places));
  }

  private static int firstPlaces(Shape input) {
    return Math.min(FIRST_PLACES, Math.min(input.h(), input.w()));
  }

  private static float[] unknown(int places) {
    float[] drops = new float[places * places];
    Arrays.fill(drops, Float.NaN);
    return drops;
  }

  /** The next pass, which knows what this one knows. */
  public Occlusion finer() {
    int more = 2 * places - 1;
    float[] known = unknown(more);
    for (int row = 0; row < places; row++) {
      for (int column = 0; column < places; column++) {
        known[2 * row * more + 2 * column] = drops[row * places + column];
      }
    }
    return new Occlusion(input, grey, more, known);
  }

  /** The same with what hiding one place does. */
  public Occlusion with(int place, double drop) {
    float[] known = drops.clone();
    known[place] = (float) drop;
    return new Occlusion(input, grey, places, known);
  }

  /** How many places there are in this pass. */
  public int size() {
    return drops.length;
  }

  /** Whether a place was computed already, here or in a pass before. */
  public boolean isKnown(int place) {
    return !Float.isNaN(drops[place]);
  }

  /**
   * The input with one place hidden.
   *
   * @param values of the input
   */
  public float[] hidden(float[] values, int place) {
    float[] hidden = values.clone();
    int high = square(input.h());
    int wide = square(input.w());
    int top = offset(place / places, input.h());
    int left = offset(place % places, input.w());
    for (int plane = 0; plane < input.c(); plane++) {
      for (int row = top; row < top + high; row++) {
        int from = (plane * input.h() + row) * input.w() + left;
        Arrays.fill(hidden, from, from + wide, grey.get(plane));
      }
    }
    return hidden;
  }

  private int square(int side) {
    return Math.ceilDiv(side, firstPlaces(input));
  }

  /** The first places coincide with those of the pass before, since distances are halved. */
  private int offset(int place, int side) {
    return places == 1 ? 0 : Math.round((float) place * (side - square(side)) / (places - 1));
  }

  /** The drops of all places of this pass, once they are known. */
  public HeatMap map() {
    int side = input.h();
    double step = places == 1 ? 1 : (double) (side - square(side)) / (places - 1) / side;
    return new HeatMap(
        new FeatureMaps(new Shape(1, 1, places, places), FloatBuffer.wrap(drops)),
        square(side) / 2.0 / side,
        step);
  }
}
