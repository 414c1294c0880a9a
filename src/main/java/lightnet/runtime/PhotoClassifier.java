package lightnet.runtime;

import java.util.List;
import lightnet.image.Photo;
import lightnet.image.Preprocessing;
import lightnet.weights.Tensor;

/** A network that is ready to say what is on a photo. For one thread at a time; must be closed. */
public final class PhotoClassifier implements AutoCloseable {
  private static final double NANOS_PER_MILLI = 1e6;

  private final InferenceSession session;
  private final Preprocessing preprocessing;
  private final ClassNames names;
  private final AnswerForm answers;
  private final InferenceSession.ReadyInput input;

  /**
   * A classifier that owns its session.
   *
   * @param session a model with one input (1, 3, crop, crop) and one row of numbers
   * @param answers what these are
   */
  public PhotoClassifier(
      InferenceSession session, Preprocessing preprocessing, ClassNames names, AnswerForm answers)
      throws InferenceException {
    int side = preprocessing.crop();
    this.input = session.ready(new float[3 * side * side], 1, 3, side, side);
    this.session = session;
    this.preprocessing = preprocessing;
    this.names = names;
    this.answers = answers;
  }

  /** The recipe by which a photo becomes this network's input. */
  public Preprocessing preprocessing() {
    return preprocessing;
  }

  /**
   * Runs once on nothing, so that the first photo need not wait for what a first run sets up.
   *
   * @return milliseconds that it took
   */
  public double warmUp() throws InferenceException {
    return time();
  }

  /** Milliseconds of another run on what was classified last. */
  public double time() throws InferenceException {
    return session.time(input) / NANOS_PER_MILLI;
  }

  /** The k most probable classes of a photo. */
  public Classification classify(Photo photo, int k) throws InferenceException {
    long start = System.nanoTime();
    float[] tensor = preprocessing.tensor(photo);
    return classify(tensor, k, (System.nanoTime() - start) / NANOS_PER_MILLI);
  }

  /** Whether a photo that was classified by another network is prepared in the same way here. */
  public boolean takes(Classification other) {
    return other.recipe().equals(preprocessing);
  }

  /** The k most probable classes of a photo that is prepared already. */
  public Classification classifyAgain(Classification other, int k) throws InferenceException {
    return classify(other.input().toArray(), k, other.preprocessMillis());
  }

  private Classification classify(float[] tensor, int k, double preprocessMillis)
      throws InferenceException {
    input.set(tensor);
    long running = System.nanoTime();
    float[] output = session.run(input);
    long end = System.nanoTime();
    float[] logits = answers.logits(output);
    return new Classification(
        Softmax.top(logits, k, names),
        preprocessing,
        Tensor.of("input", List.of(1, 3, preprocessing.crop(), preprocessing.crop()), tensor),
        Tensor.of("logits", List.of(1, logits.length), logits),
        preprocessMillis,
        (end - running) / NANOS_PER_MILLI);
  }

  /**
   * The probability of a class for any input.
   *
   * @param tensor elements (1, 3, crop, crop)
   */
  public double probability(float[] tensor, int classIndex) throws InferenceException {
    input.set(tensor);
    return Softmax.probability(answers.logits(session.run(input)), classIndex);
  }

  @Override
  public void close() {
    input.close();
    session.close();
  }
}
