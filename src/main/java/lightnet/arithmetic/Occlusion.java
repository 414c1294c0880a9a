package lightnet.arithmetic;

import java.nio.FloatBuffer;
import java.util.Arrays;
import lightnet.network.Shape;

/**
 * How much less probable a class becomes when a square hides a part of the input (Zeiler and Fergus
 * 2014, Visualizing and Understanding Convolutional Networks, Section 4.2). The square has the
 * value 0, which is the mean colour of the photos that the network was trained on: a grey. Computed
 * from coarse to fine; each pass adds the places between those of the one before.
 */
public final class Occlusion {

  /** Places on a side in the first pass; each further one has one more between any two. */
  private static final int FIRST_PLACES = 7;

  private final int side;
  private final int square;
  private final int places;
  private final float[] drops;

  private Occlusion(int side, int square, int places, float[] drops) {
    this.side = side;
    this.square = square;
    this.places = places;
    this.drops = drops;
  }

  /**
   * The first pass for a square input, none of its places computed yet.
   *
   * @param side of the input in pixels
   */
  public static Occlusion start(int side) {
    int places = Math.min(FIRST_PLACES, side);
    return new Occlusion(side, Math.ceilDiv(side, places), places, unknown(places));
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
    return new Occlusion(side, square, more, known);
  }

  /** The same with what hiding one place does. */
  public Occlusion with(int place, double drop) {
    float[] known = drops.clone();
    known[place] = (float) drop;
    return new Occlusion(side, square, places, known);
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
   * @param input (1, 3, side, side)
   */
  public float[] hidden(float[] input, int place) {
    float[] hidden = input.clone();
    int top = offset(place / places);
    int left = offset(place % places);
    for (int plane = 0; plane < input.length / (side * side); plane++) {
      for (int row = top; row < top + square; row++) {
        int from = (plane * side + row) * side + left;
        Arrays.fill(hidden, from, from + square, 0);
      }
    }
    return hidden;
  }

  /** The first places coincide with those of the pass before, since distances are halved. */
  private int offset(int place) {
    return places == 1 ? 0 : Math.round((float) place * (side - square) / (places - 1));
  }

  /** The drops of all places of this pass, once they are known. */
  public HeatMap map() {
    double step = places == 1 ? 1 : (double) (side - square) / (places - 1) / side;
    return new HeatMap(
        new FeatureMaps(new Shape(1, 1, places, places), FloatBuffer.wrap(drops)),
        square / 2.0 / side,
        step);
  }
}
