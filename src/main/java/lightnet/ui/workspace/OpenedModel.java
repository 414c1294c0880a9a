package lightnet.ui.workspace;

import java.io.IOException;
import java.util.Optional;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.SamplingPlan;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.Provenance;

/** A model that is open for photos and can be timed. For the background thread alone. */
final class OpenedModel implements AutoCloseable {
  private static final int CLASSES_SHOWN = 5;
  private static final int PICTURE_SIDE = 900;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ShownNetwork network;
  private final RunnableModel model;
  private final OnnxModel onnx;
  private final SessionSettings settings;
  private final PhotoClassifier classifier;

  private OpenedModel(
      ShownNetwork network,
      RunnableModel model,
      OnnxModel onnx,
      SessionSettings settings,
      PhotoClassifier classifier) {
    this.network = network;
    this.model = model;
    this.onnx = onnx;
    this.settings = settings;
    this.classifier = classifier;
  }

  /**
   * Reads the weights and opens a session.
   *
   * @throws InterruptedException if the thread is interrupted between two of its steps
   */
  static OpenedModel open(Home home, ShownNetwork network, SessionSettings settings)
      throws PresetException, IOException, InferenceException, InterruptedException {
    RunnableModel model = RunnableModel.load(home, network.design());
    stopIfInterrupted();
    OnnxModel onnx = model.onnx();
    stopIfInterrupted();
    PhotoClassifier classifier = model.open(onnx, settings);
    classifier.warmUp();
    return new OpenedModel(network, model, onnx, settings, classifier);
  }

  private static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Whether it is the model of this network. */
  boolean isOf(ShownNetwork other) {
    return network.equals(other);
  }

  Provenance weights() {
    return model.weights().provenance();
  }

  ShownPhoto classify(ReadPhoto read) throws InferenceException {
    return new ShownPhoto(
        read.source(),
        Pictures.of(read.photo(), PICTURE_SIDE),
        Optional.of(classifier.classify(read.photo(), CLASSES_SHOWN)),
        read.milliseconds());
  }

  LayerProfile profile(Classification classification)
      throws InferenceException, InterruptedException {
    return LayerProfiler.profile(
        model.costs(), onnx, classification.input().toArray(), settings, SamplingPlan.STANDARD);
  }

  @Override
  public void close() {
    classifier.close();
  }

  /**
   * A photo that was read.
   *
   * @param milliseconds that it took
   */
  record ReadPhoto(PhotoSource source, Photo photo, double milliseconds) {

    static ReadPhoto of(PhotoSource source) throws UnreadablePhotoException {
      long start = System.nanoTime();
      Photo photo = source.read();
      return new ReadPhoto(source, photo, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    ListedPhoto listed() {
      return new ListedPhoto(source, Pictures.of(photo, ListedPhoto.THUMBNAIL_SIDE));
    }
  }
}
