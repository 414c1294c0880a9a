package lightnet.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightnet.image.Photo;
import lightnet.image.Preprocessing;
import lightnet.network.Shape;
import lightnet.weights.Tensor;

/**
 * A network that is ready to say what is on a photo, if it takes photos; any can be timed. For one
 * thread at a time; must be closed. What takes several images at once gets the same in each place,
 * and the first answer counts.
 */
public final class PhotoClassifier implements AutoCloseable {
  private static final double NANOS_PER_MILLI = 1e6;

  private final InferenceSession session;
  private final Shape shape;
  private final Optional<Preprocessing> preprocessing;
  private final ClassNames names;
  private final AnswerForm answers;
  private final InferenceSession.ReadyInput input;

  /**
   * A classifier that owns its session.
   *
   * @param session a model with one input and a row of numbers for each image
   * @param shape of the input (N, C, H, W)
   * @param preprocessing how a photo becomes that, if it can
   * @param answers what the numbers are
   */
  public PhotoClassifier(
      InferenceSession session,
      Shape shape,
      Optional<Preprocessing> preprocessing,
      ClassNames names,
      AnswerForm answers)
      throws InferenceException {
    float[] nothing = new float[Math.toIntExact(shape.elements())];
    this.input = session.ready(nothing, shape.toArray());
    this.session = session;
    this.shape = shape;
    this.preprocessing = preprocessing;
    this.names = names;
    this.answers = answers;
  }

  /** Whether photos can be its input. */
  public boolean takesPhotos() {
    return preprocessing.isPresent();
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

  /**
   * The k most probable classes of a photo.
   *
   * @throws InferenceException if it takes no photos, or ONNX Runtime fails
   */
  public Classification classify(Photo photo, int k) throws InferenceException {
    Preprocessing recipe = recipe();
    long start = System.nanoTime();
    float[] tensor = recipe.tensor(photo);
    return classify(recipe, tensor, k, (System.nanoTime() - start) / NANOS_PER_MILLI);
  }

  private Preprocessing recipe() throws InferenceException {
    return preprocessing.orElseThrow(
        () ->
            new InferenceException(
                "This network takes %d x %d x %d x %d values, no photo of one or three colours."
                    .formatted(shape.n(), shape.c(), shape.h(), shape.w())));
  }

  /** Whether a photo that was classified by another network is prepared in the same way here. */
  public boolean takes(Classification other) {
    return preprocessing.filter(other.recipe()::equals).isPresent();
  }

  /** The k most probable classes of a photo that is prepared already. */
  public Classification classifyAgain(Classification other, int k) throws InferenceException {
    return classify(recipe(), other.input().toArray(), k, other.preprocessMillis());
  }

  private Classification classify(
      Preprocessing recipe, float[] tensor, int k, double preprocessMillis)
      throws InferenceException {
    input.set(tensor);
    long running = System.nanoTime();
    float[] output = session.run(input);
    long end = System.nanoTime();
    float[] logits = logits(output);
    return new Classification(
        Softmax.top(logits, k, names),
        recipe,
        Tensor.of("input", List.of(1, shape.c(), shape.h(), shape.w()), tensor),
        Tensor.of("logits", List.of(1, logits.length), logits),
        preprocessMillis,
        (end - running) / NANOS_PER_MILLI);
  }

  private float[] logits(float[] output) {
    return answers.logits(
        output.length % shape.n() == 0 ? Arrays.copyOf(output, output.length / shape.n()) : output);
  }

  /**
   * The probability of a class for any input.
   *
   * @param tensor elements of one image
   */
  public double probability(float[] tensor, int classIndex) throws InferenceException {
    input.set(tensor);
    return Softmax.probability(logits(session.run(input)), classIndex);
  }

  @Override
  public void close() {
    input.close();
    session.close();
  }
}
