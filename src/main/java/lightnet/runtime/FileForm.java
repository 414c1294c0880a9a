package lightnet.runtime;

import java.util.Locale;
import lightnet.image.Normalisation;
import lightnet.image.Preprocessing;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.onnx.reading.ForeignInput;
import lightnet.onnx.reading.ForeignNetwork;
import lightnet.onnx.reading.ForeignOutput;
import lightnet.runtime.AnswerForm.Meaning;

/**
 * How a file is fed and read, as far as that can be told from the file: whole numbers from 0 to 255
 * are the levels of the colours; TensorFlow's networks take values from -1 to 1 and those of others
 * ImageNet's normalisation; 1001 classes begin with the background.
 *
 * @param levels what the levels of the colours become
 * @param classes how many classes there are
 * @param answers how its output is read
 */
public record FileForm(Levels levels, int classes, AnswerForm answers) {
  private static final int IMAGENET = 1000;

  /** What the levels of the colours become. */
  public enum Levels {
    /** They stay as they are, 0 to 255. */
    AS_THEY_ARE,
    /** -1 to 1. */
    MINUS_ONE_TO_ONE,
    /** ImageNet's mean is subtracted, the result divided by its deviation. */
    IMAGENET
  }

  static FileForm guess(ForeignNetwork network) {
    Network layers = network.layers();
    int outputs = layers.output().outShape().c();
    boolean hasBackground = outputs == IMAGENET + 1;
    ForeignOutput output = network.output();
    return new FileForm(
        levels(network),
        hasBackground ? IMAGENET : outputs,
        new AnswerForm(
            output.scale(),
            output.zero(),
            hasBackground ? 1 : 0,
            isSoftmax(layers.output().op()) ? Meaning.PROBABILITIES : Meaning.LOGITS));
  }

  private static boolean isSoftmax(Op op) {
    return switch (op) {
      case Op.Softmax _ -> true;
      case Op.Opaque(String type, var _) -> type.endsWith("Softmax");
      default -> false;
    };
  }

  private static Levels levels(ForeignNetwork network) {
    ForeignInput input = network.input();
    if (input.elements() == ForeignInput.Elements.UINT8) {
      return Levels.AS_THEY_ARE;
    }
    String producer = network.file().producer().toLowerCase(Locale.ROOT);
    boolean isTensorFlow = producer.contains("tf2onnx") || producer.contains("keras");
    return isTensorFlow || input.layout() == ForeignInput.Order.NHWC
        ? Levels.MINUS_ONE_TO_ONE
        : Levels.IMAGENET;
  }

  /** Whether the classes are those of ImageNet, in its order. */
  boolean isImageNet() {
    return classes == IMAGENET;
  }

  /** The recipe for a photo of this size. */
  Preprocessing preprocessing(int side) {
    Preprocessing recipe =
        switch (levels) {
          case IMAGENET -> Preprocessing.IMAGENET;
          case MINUS_ONE_TO_ONE -> Preprocessing.TENSORFLOW;
          case AS_THEY_ARE -> Preprocessing.TENSORFLOW.with(Normalisation.LEVELS_AS_THEY_ARE);
        };
    return recipe.withCrop(side);
  }
}
