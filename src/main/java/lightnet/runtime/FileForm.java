package lightnet.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.design.FileReading;
import lightnet.design.FileReading.Answers;
import lightnet.design.FileReading.Background;
import lightnet.design.FileReading.Channels;
import lightnet.design.FileReading.Colours;
import lightnet.design.FileReading.Photo;
import lightnet.design.FileReading.Values;
import lightnet.image.Normalisation;
import lightnet.image.Normalisation.ColourOrder;
import lightnet.image.Normalisation.Range;
import lightnet.image.Normalisation.Rgb;
import lightnet.image.Preprocessing;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.onnx.InputRecipe;
import lightnet.onnx.ModelMetadata;
import lightnet.onnx.reading.ForeignInput;
import lightnet.onnx.reading.ForeignNetwork;
import lightnet.onnx.reading.ForeignOutput;
import lightnet.runtime.AnswerForm.Meaning;

/**
 * How a file is fed and read.
 *
 * @param classes how many classes there are
 * @param answers how its output is read
 * @param preprocessing the recipe by which a photo becomes its input, at any size
 * @param labels names of the classes, where the file says them
 */
public record FileForm(
    int classes, AnswerForm answers, Preprocessing preprocessing, ClassNames labels) {
  private static final int IMAGENET = 1000;
  private static final int COLOURS = 3;

  /**
   * What a file tells: whole numbers from 0 to 255 are the levels of the colours, and so is what is
   * divided by 255 first; TensorFlow's networks take values from -1 to 1 and those of others
   * ImageNet's normalisation; 1001 classes begin with the background.
   */
  static FileReading guess(ForeignNetwork network) {
    Network layers = network.layers();
    Optional<InputRecipe> said = network.metadata().input();
    return new FileReading(
        said.isPresent() ? Values.FILE : values(network),
        said.filter(recipe -> recipe.order() == InputRecipe.ColourOrder.BGR).isPresent()
            ? Colours.BGR
            : Colours.RGB,
        said.isPresent() ? Photo.FILE : Photo.MIDDLE,
        switch (network.input().layout()) {
          case NCHW -> Channels.FIRST;
          case NHWC -> Channels.LAST;
        },
        layers.output().outShape().c() == IMAGENET + 1 ? Background.YES : Background.NO,
        isSoftmax(layers.output().op()) ? Answers.PROBABILITIES : Answers.SCORES);
  }

  private static boolean isSoftmax(Op op) {
    return switch (op) {
      case Op.Softmax _ -> true;
      case Op.Opaque(String type, var _) -> type.endsWith("Softmax");
      default -> false;
    };
  }

  private static Values values(ForeignNetwork network) {
    ForeignInput input = network.input();
    if (input.elements() == ForeignInput.Elements.UINT8) {
      return Values.LEVELS;
    }
    return switch (input.range()) {
      case LEVELS -> Values.LEVELS;
      case UNIT -> Values.UNIT;
      case NOT_TOLD -> network.layers().input().c() == 1 ? Values.UNIT : valuesByProducer(network);
    };
  }

  private static Values valuesByProducer(ForeignNetwork network) {
    String producer = network.file().producer().toLowerCase(Locale.ROOT);
    boolean isTensorFlow = producer.contains("tf2onnx") || producer.contains("keras");
    return isTensorFlow || network.input().layout() == ForeignInput.Order.NHWC
        ? Values.SYMMETRIC
        : Values.IMAGENET;
  }

  /**
   * The form of a file that is read in some way.
   *
   * @param reading the guess, or what its user knows better
   */
  static FileForm of(ForeignNetwork network, FileReading reading) {
    int outputs = network.layers().output().outShape().c();
    int background =
        switch (reading.background()) {
          case NO -> 0;
          case YES -> 1;
        };
    ModelMetadata metadata = network.metadata();
    ForeignOutput output = network.output();
    return new FileForm(
        outputs - background,
        new AnswerForm(
            output.scale(),
            output.zero(),
            background,
            switch (reading.answers()) {
              case SCORES -> Meaning.LOGITS;
              case PROBABILITIES -> Meaning.PROBABILITIES;
            }),
        preprocessing(metadata.input().map(FileForm::said), reading),
        new ClassNames(classes(metadata.labels().names(), outputs, background)));
  }

  /** The names without those of the outputs that precede the first class. */
  private static List<String> classes(List<String> names, int outputs, int background) {
    return names.size() == outputs ? names.subList(background, outputs) : names;
  }

  private static Preprocessing said(InputRecipe recipe) {
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

  private static Preprocessing preprocessing(Optional<Preprocessing> said, FileReading reading) {
    Preprocessing known = said.orElse(Preprocessing.IMAGENET);
    Normalisation values =
        switch (reading.values()) {
          case FILE -> known.normalisation();
          case IMAGENET -> Normalisation.IMAGENET;
          case UNIT -> Normalisation.ZERO_TO_ONE;
          case SYMMETRIC -> Normalisation.MINUS_ONE_TO_ONE;
          case LEVELS -> Normalisation.LEVELS_AS_THEY_ARE;
        };
    Normalisation colours =
        values.in(
            switch (reading.colours()) {
              case RGB -> ColourOrder.RGB;
              case BGR -> ColourOrder.BGR;
            });
    return switch (reading.photo()) {
      case FILE -> known.with(colours);
      case MIDDLE -> Preprocessing.IMAGENET.with(colours);
      case WHOLE -> new Preprocessing(known.crop(), known.crop(), colours);
    };
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

  /** The recipe for an input of this shape, if that can be a photo. */
  Optional<Preprocessing> preprocessing(Shape input) {
    return fitting(preprocessing, input);
  }

  /** Whether what a network takes can be a photo: an image of one or three colours. */
  public static boolean isPhoto(Shape input) {
    return (input.c() == 1 || input.c() == COLOURS) && input.h() > 1 && input.w() > 1;
  }

  /** A recipe for an input of another shape, if that is an image of one or three colours. */
  static Optional<Preprocessing> fitting(Preprocessing recipe, Shape input) {
    if (!isPhoto(input)) {
      return Optional.empty();
    }
    Preprocessing fitting = recipe.withInput(input.h(), input.w());
    return Optional.of(
        input.c() == COLOURS ? fitting : fitting.with(recipe.normalisation().in(ColourOrder.GREY)));
  }
}
