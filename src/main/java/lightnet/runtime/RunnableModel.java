package lightnet.runtime;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ImportedFile;
import lightnet.design.KeptWeights;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Recipe;
import lightnet.design.WeightsSource;
import lightnet.image.Photo;
import lightnet.image.Preprocessing;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.KeptInitializers;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Parameter;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import lightnet.weights.RelabelledWeights;
import lightnet.weights.UnreadableWeightsException;
import lightnet.weights.Weights;
import lightnet.weights.WeightsCache;
import lightnet.weights.WeightsReader;

/**
 * A design with everything that it takes to run it.
 *
 * @param design its blocks
 * @param costs its layers with their costs
 * @param weights trained ones where the design names some, else random ones
 * @param preprocessing the recipe by which a photo becomes its input, if it takes photos
 * @param names of its classes, empty where nothing was trained
 * @param answers how its output is read
 * @param file the graph that is run instead of one that is written, if it was read from a file
 */
public record RunnableModel(
    Design design,
    CostTable costs,
    Weights weights,
    Optional<Preprocessing> preprocessing,
    ClassNames names,
    AnswerForm answers,
    Optional<FileGraph> file) {

  private static final long LARGEST = 1L << 30;
  private static final String RESOLUTION = "resolution";

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
    Optional<? extends WeightsSource> trained = source(home, design);
    if (trained.isEmpty()) {
      return untrained(design, costs, new Provenance.Random(DEFAULT_SEED));
    }
    return switch (trained.get()) {
      case TrainedWeightsFile known -> trained(home, design, costs, known);
      case ImportedFile source -> imported(home, design, costs, source);
      case KeptWeights kept -> KeptModel.load(home, design, costs, kept);
    };
  }

  /** One with random weights, of which this is said. */
  static RunnableModel untrained(Design design, CostTable costs, Provenance provenance) {
    return new RunnableModel(
        design,
        costs,
        new RelabelledWeights(new RandomWeights(DEFAULT_SEED), provenance),
        recipe(Recipe.TORCHVISION, costs.network()),
        ClassNames.NONE,
        AnswerForm.LOGITS,
        Optional.empty());
  }

  private static RunnableModel trained(
      Home home, Design design, CostTable costs, TrainedWeightsFile source)
      throws PresetException, IOException {
    Network network = costs.network();
    Weights weights =
        new WeightsReader(OnnxWeights::read)
            .read(home.models().resolve(source.file()), source, design);
    return new RunnableModel(
        design,
        costs,
        isTrainedAt(design.input().h(), source) ? weights : elsewhere(weights, network),
        recipe(source.preprocessing(), network),
        ClassNames.read(home.assets().resolve(source.classes())),
        AnswerForm.LOGITS,
        Optional.empty());
  }

  /** Official weights that were fetched come before those that are bundled. */
  private static Optional<? extends WeightsSource> source(Home home, Design design)
      throws PresetException {
    return design.imported().isPresent()
        ? design.trained()
        : WeightsCache.of(home.models())
            .find(design)
            .<WeightsSource>map(found -> found)
            .or(design::trained);
  }

  private static Optional<Preprocessing> recipe(Recipe recipe, Network network) {
    return FileForm.fitting(usual(recipe), network.input());
  }

  private static Preprocessing usual(Recipe recipe) {
    return switch (recipe) {
      case TORCHVISION -> Preprocessing.IMAGENET;
      case TORCHVISION_232 -> Preprocessing.IMAGENET_232;
      case TENSORFLOW -> Preprocessing.TENSORFLOW;
      case MEGVII -> Preprocessing.MEGVII;
    };
  }

  /** Whether weights were trained on images of this size. */
  private static boolean isTrainedAt(int side, TrainedWeightsFile source) {
    String usual = String.valueOf(usual(source.preprocessing()).crop());
    return source.parameters().getOrDefault(RESOLUTION, usual).equals(String.valueOf(side));
  }

  /** Weights that were trained on images of another size, and serve all the same. */
  private static Weights elsewhere(Weights weights, Network network) {
    int layers =
        (int) network.layers().stream().filter(layer -> !Parameter.of(layer).isEmpty()).count();
    return new RelabelledWeights(
        weights, new Provenance.Kept(weights.provenance(), layers, 0, DEFAULT_SEED));
  }

  /**
   * The recipe for the network as it is written, which may take other numbers than the file that it
   * was read from.
   */
  public Optional<Preprocessing> written() {
    return file.isPresent() ? preprocessing.map(file.get()::written) : preprocessing;
  }

  private static RunnableModel imported(
      Home home, Design design, CostTable costs, ImportedFile source)
      throws PresetException, IOException {
    FileGraph graph = OnnxImport.graph(source, design);
    FileForm form = FileForm.of(graph.network(), source.reading());
    boolean isAsRead = graph.network().layers().input().equals(design.input());
    Optional<Preprocessing> recipe = form.preprocessing(design.input());
    return new RunnableModel(
        design,
        costs,
        isAsRead ? graph.weights() : elsewhere(graph.weights(), costs.network()),
        isAsRead ? recipe : recipe.map(graph::written),
        form.names(home.assets()),
        isAsRead
            ? form.answers()
            : new AnswerForm(1, 0, form.answers().background(), form.answers().meaning()),
        isAsRead ? Optional.of(graph) : Optional.empty());
  }

  /**
   * The same on several images at once, to be timed.
   *
   * @param images in the batch; with 1 a network that takes several stays as it is
   */
  public RunnableModel withBatch(int images) {
    return images == 1 || images == network().input().n()
        ? this
        : new RunnableModel(
            design,
            CostTable.of(network().withBatch(images)),
            weights,
            preprocessing,
            names,
            answers,
            design.isEditable() ? Optional.empty() : file);
  }

  /** What most of its values are while it runs. */
  public DataType runAs() {
    return file.map(graph -> graph.network().values()).orElse(DataType.FLOAT32);
  }

  /** Whether its weights are those of a file, trained or not. */
  public boolean isFromFile() {
    return design.imported().isPresent();
  }

  /** A photo as its input, one image of a batch, if it takes photos. */
  public Optional<float[]> input(Photo photo) {
    return preprocessing.map(recipe -> recipe.tensor(photo));
  }

  /** The layers. */
  public Network network() {
    return costs.network();
  }

  /** The model that is run: batch normalisation folded into the convolutions, or the file's own. */
  public OnnxModel onnx() {
    return file.map(graph -> graph.onnx(List.of()))
        .orElseGet(() -> OnnxWriter.write(network(), weights, BatchNorm.FOLDED));
  }

  /**
   * A model that gives inner tensors.
   *
   * @param tensors ids of layers
   */
  OnnxModel onnxGiving(Collection<String> tensors) {
    return file.map(graph -> graph.onnx(tensors))
        .orElseGet(() -> OnnxWriter.write(network(), weights, BatchNorm.FOLDED, tensors));
  }

  /** The same, with what was written for another form of the network where nothing differs. */
  public OnnxModel onnx(KeptInitializers kept) {
    if (file.isPresent()) {
      return onnx();
    }
    return switch (weights.provenance()) {
      case Provenance.Trained _, Provenance.InFile _, Provenance.Kept _ -> onnx();
      case Provenance.Random _, Provenance.Lost _ ->
          OnnxWriter.write(network(), weights, BatchNorm.FOLDED, kept);
    };
  }

  /**
   * Opens the model for photos.
   *
   * @param onnx what {@link #onnx} gave
   */
  public PhotoClassifier open(OnnxModel onnx, SessionSettings settings) throws InferenceException {
    InferenceSession session = InferenceSession.open(onnx, settings);
    return new PhotoClassifier(session, network().input(), preprocessing, names, answers);
  }
}
