package lightnet.measure.race;

import java.util.List;
import lightnet.image.Photo;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.Prediction;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.Provenance;

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

  /** It has random weights, so that what it says means nothing. */
  record Untrained() implements Seen {}

  /** It was not asked. */
  record Unknown() implements Seen {}

  /** Asks a network, unless its weights are random. */
  static Seen by(RunnableModel model, OnnxModel onnx, SessionSettings settings, Photo photo)
      throws InferenceException {
    return switch (model.weights().provenance()) {
      case Provenance.Random _ -> new Untrained();
      case Provenance.Trained _, Provenance.InFile _ -> {
        try (PhotoClassifier classifier = model.open(onnx, settings)) {
          yield new Classes(classifier.classify(photo, CLASSES).top());
        }
      }
    };
  }
}
