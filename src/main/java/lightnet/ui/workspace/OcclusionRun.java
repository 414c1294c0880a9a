package lightnet.ui.workspace;

import java.util.List;
import java.util.function.Consumer;
import lightnet.arithmetic.Occlusion;
import lightnet.image.Preprocessing;
import lightnet.network.Shape;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;

/** Hides one place of the input after the other, from coarse to fine. */
final class OcclusionRun {
  private static final int PASSES = 3;

  /** How often a pass that is not over yet is told, in places. */
  private static final int TOLD_EVERY = 10;

  private final OpenedModel model;
  private final float[] input;
  private final Shape shape;
  private final List<Float> grey;
  private final int classIndex;
  private final double unhidden;

  OcclusionRun(OpenedModel model, Classification classification, int classIndex)
      throws InferenceException {
    this.model = model;
    this.input = classification.input().toArray();
    Preprocessing recipe = classification.recipe();
    this.shape = new Shape(1, recipe.normalisation().colours(), recipe.rows(), recipe.columns());
    this.grey = recipe.normalisation().neutral();
    this.classIndex = classIndex;
    this.unhidden = model.probability(input, classIndex);
  }

  /**
   * Tells the map after each pass, and on the way how far it has come.
   *
   * @throws InterruptedException if the thread is interrupted; what was told stays right
   */
  void run(Consumer<Attention.Outcome> found) throws InferenceException, InterruptedException {
    Occlusion pass = Occlusion.start(shape, grey);
    int all = lastOf(pass).size();
    int hidden = 0;
    Occlusion whole = pass;
    for (int i = 0; i < PASSES; i++) {
      for (int place = 0; place < pass.size(); place++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!pass.isKnown(place)) {
          pass =
              pass.with(place, unhidden - model.probability(pass.hidden(input, place), classIndex));
          hidden++;
          if (i > 0 && hidden % TOLD_EVERY == 0) {
            found.accept(new Attention.Occluded(whole.map(), hidden, all));
          }
        }
      }
      whole = pass;
      found.accept(new Attention.Occluded(whole.map(), hidden, all));
      pass = pass.finer();
    }
  }

  private static Occlusion lastOf(Occlusion first) {
    Occlusion last = first;
    for (int i = 1; i < PASSES; i++) {
      last = last.finer();
    }
    return last;
  }
}
