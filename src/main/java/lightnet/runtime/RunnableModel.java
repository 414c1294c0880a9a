package lightnet.runtime;

import java.io.IOException;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Recipe;
import lightnet.image.Preprocessing;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.KeptInitializers;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import lightnet.weights.TrainedWeights;
import lightnet.weights.UnreadableWeightsException;
import lightnet.weights.Weights;
import lightnet.weights.WeightsCache;

/**
 * A design with everything that it takes to run it.
 *
 * @param design its blocks
 * @param costs its layers with their costs
 * @param weights trained ones where the design names some, else random ones
 * @param preprocessing the recipe by which a photo becomes its input
 * @param names of its classes, empty where nothing was trained
 */
public record RunnableModel(
    Design design,
    CostTable costs,
    Weights weights,
    Preprocessing preprocessing,
    ClassNames names) {

  private static final long LARGEST = 1L << 30;

  /** The seed of the weights of a network that nobody has trained. */
  public static final long DEFAULT_SEED = 1;

  /**
   * Expands a design and reads its weights.
   *
   * @throws PresetException if a block does not fit or there are too many weights to run
   * @throws UnreadableWeightsException if the trained weights cannot be used
   * @throws IOException if the class names cannot be read
   */
  public static RunnableModel load(Home home, Design design) throws PresetException, IOException {
    Network network = design.network();
    CostTable costs = CostTable.of(network);
    long bytes = DataType.FLOAT32.bytes(costs.totals().paramsWithBnStats());
    if (bytes > LARGEST) {
      throw new PresetException(
          "%s has %,d MB of weights; at most %,d MB can be run, the costs are right all the same."
              .formatted(design.name(), bytes >> 20, LARGEST >> 20));
    }
    Optional<TrainedWeightsFile> trained =
        WeightsCache.of(home.models()).find(design).or(design::trained);
    Preprocessing preprocessing = recipe(trained).withCrop(network.input().h());
    if (trained.isEmpty()) {
      return new RunnableModel(
          design, costs, new RandomWeights(DEFAULT_SEED), preprocessing, ClassNames.NONE);
    }
    return new RunnableModel(
        design,
        costs,
        TrainedWeights.read(home.models(), trained.get(), network),
        preprocessing,
        ClassNames.read(home.assets().resolve(trained.get().classes())));
  }

  private static Preprocessing recipe(Optional<TrainedWeightsFile> trained) {
    return switch (trained.map(TrainedWeightsFile::preprocessing).orElse(Recipe.TORCHVISION)) {
      case TORCHVISION -> Preprocessing.IMAGENET;
      case TORCHVISION_232 -> Preprocessing.IMAGENET_232;
      case TENSORFLOW -> Preprocessing.TENSORFLOW;
      case MEGVII -> Preprocessing.MEGVII;
    };
  }

  /**
   * The same on several images at once, to be timed.
   *
   * @param images in the batch
   */
  public RunnableModel withBatch(int images) {
    return new RunnableModel(
        design, CostTable.of(network().withBatch(images)), weights, preprocessing, names);
  }

  /** The layers. */
  public Network network() {
    return costs.network();
  }

  /** The model that is run: batch normalisation folded into the convolutions. */
  public OnnxModel onnx() {
    return OnnxWriter.write(network(), weights, BatchNorm.FOLDED);
  }

  /** The same, with what was written for another form of the network where nothing differs. */
  public OnnxModel onnx(KeptInitializers kept) {
    return switch (weights.provenance()) {
      case Provenance.Trained _ -> onnx();
      case Provenance.Random _ -> OnnxWriter.write(network(), weights, BatchNorm.FOLDED, kept);
    };
  }

  /**
   * Opens the model for photos.
   *
   * @param onnx what {@link #onnx} gave
   */
  public PhotoClassifier open(OnnxModel onnx, SessionSettings settings) throws InferenceException {
    return new PhotoClassifier(InferenceSession.open(onnx, settings), preprocessing, names);
  }
}
