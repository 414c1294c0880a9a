package lightnet.ui.workspace;

import java.io.IOException;
import lightnet.design.Design;
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

  private final RunnableModel model;
  private final OnnxModel onnx;
  private final SessionSettings settings;
  private final PhotoClassifier classifier;

  private OpenedModel(
      RunnableModel model, OnnxModel onnx, SessionSettings settings, PhotoClassifier classifier) {
    this.model = model;
    this.onnx = onnx;
    this.settings = settings;
    this.classifier = classifier;
  }

  static OpenedModel open(Home home, Design design, SessionSettings settings)
      throws PresetException, IOException, InferenceException {
    RunnableModel model = RunnableModel.load(home, design);
    OnnxModel onnx = model.onnx();
    PhotoClassifier classifier = model.open(onnx, settings);
    classifier.warmUp();
    return new OpenedModel(model, onnx, settings, classifier);
  }

  Provenance weights() {
    return model.weights().provenance();
  }

  ShownPhoto classify(ReadPhoto read) throws InferenceException {
    return new ShownPhoto(
        read.source(),
        Pictures.of(read.photo(), PICTURE_SIDE),
        classifier.classify(read.photo(), CLASSES_SHOWN),
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
