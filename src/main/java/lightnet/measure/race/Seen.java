package lightnet.measure.race;

import java.util.List;
import lightnet.image.Photo;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.Prediction;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/** What a network says of the photo on which it was measured. */
public sealed interface Seen {
  /** So many classes are asked for. */
  int CLASSES = 5;

  /** The most probable classes, the first one first. */
  record Classes(List<Prediction> top) implements Seen {
    public Classes {
      top = List.copyOf(top);
    }
  }

  /**
   * Some of its weights are random, or all classes are equally probable to it, so that what it says
   * means nothing.
   */
  record Untrained() implements Seen {}

  /** It was not asked. */
  record Unknown() implements Seen {}

  /** Asks a network, unless its weights are random. */
  static Seen by(RunnableModel model, OnnxModel onnx, SessionSettings settings, Photo photo)
      throws InferenceException {
    if (model.weights().provenance().isRandom()) {
      return new Untrained();
    }
    try (PhotoClassifier classifier = model.open(onnx, settings)) {
      if (!classifier.takesPhotos()) {
        return new Unknown();
      }
      Classification said = classifier.classify(photo, CLASSES);
      return said.isUndecided() ? new Untrained() : new Classes(said.top());
    }
  }
}
