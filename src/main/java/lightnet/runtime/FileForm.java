package lightnet.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.image.Normalisation;
import lightnet.image.Normalisation.ColourOrder;
import lightnet.image.Normalisation.Range;
import lightnet.image.Normalisation.Rgb;
import lightnet.image.Preprocessing;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.onnx.InputRecipe;
import lightnet.onnx.ModelMetadata;
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
 * @param said the recipe for a photo, where the file says it
 * @param labels names of the classes, where the file says them
 */
public record FileForm(
    Levels levels,
    int classes,
    AnswerForm answers,
    Optional<Preprocessing> said,
    ClassNames labels) {
  private static final int IMAGENET = 1000;

  /** What the levels of the colours become. */
  public enum Levels {
    /** What the file says. */
    AS_IT_SAYS,
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
    ModelMetadata metadata = network.metadata();
    Optional<Preprocessing> said = metadata.input().map(FileForm::preprocessing);
    ForeignOutput output = network.output();
    return new FileForm(
        said.isPresent() ? Levels.AS_IT_SAYS : levels(network),
        hasBackground ? IMAGENET : outputs,
        new AnswerForm(
            output.scale(),
            output.zero(),
            hasBackground ? 1 : 0,
            isSoftmax(layers.output().op()) ? Meaning.PROBABILITIES : Meaning.LOGITS),
        said,
        new ClassNames(metadata.labels().names()));
  }

  private static Preprocessing preprocessing(InputRecipe recipe) {
    return new Preprocessing(
        recipe.shortSide(),
        recipe.crop(),
        new Normalisation(
            switch (recipe.order()) {
              case RGB -> ColourOrder.RGB;
              case BGR -> ColourOrder.BGR;
            },
            switch (recipe.range()) {
              case UNIT -> Range.UNIT;
              case BYTES -> Range.LEVELS;
            },
            colours(recipe.mean(), recipe.order()),
            colours(recipe.std(), recipe.order())));
  }

  private static Rgb colours(List<Float> inOrder, InputRecipe.ColourOrder order) {
    List<Float> rgb = order == InputRecipe.ColourOrder.RGB ? inOrder : inOrder.reversed();
    return new Rgb(rgb.get(0), rgb.get(1), rgb.get(2));
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

  /**
   * The names of the classes: those that the file says, or ImageNet's if there are as many.
   *
   * @param assets the folder of ImageNet's names
   * @throws IOException if they cannot be read
   */
  ClassNames names(Path assets) throws IOException {
    if (!labels.names().isEmpty() || classes != IMAGENET) {
      return labels;
    }
    return ClassNames.read(assets.resolve(ClassNames.IMAGENET));
  }

  /** The recipe for a photo of this size. */
  Preprocessing preprocessing(int side) {
    Preprocessing recipe =
        switch (levels) {
          case AS_IT_SAYS -> said.orElse(Preprocessing.IMAGENET);
          case IMAGENET -> Preprocessing.IMAGENET;
          case MINUS_ONE_TO_ONE -> Preprocessing.TENSORFLOW;
          case AS_THEY_ARE -> Preprocessing.TENSORFLOW.with(Normalisation.LEVELS_AS_THEY_ARE);
        };
    return recipe.withCrop(side);
  }
}
