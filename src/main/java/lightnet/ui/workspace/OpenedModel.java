package lightnet.ui.workspace;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import lightnet.arithmetic.ClassActivation;
import lightnet.arithmetic.FeatureMaps;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.LayerProfiler.Warm;
import lightnet.measure.Loading;
import lightnet.measure.Noise;
import lightnet.measure.ProfilingPlan;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.onnx.KeptInitializers;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.ActivationReader;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.ui.style.Texts;
import lightnet.weights.Provenance;
import lightnet.weights.ReadyWeights;
import lightnet.weights.Tensor;

/** A model that is open for photos and can be timed. For the background thread alone. */
final class OpenedModel implements AutoCloseable {
  private static final int CLASSES_SHOWN = 5;
  private static final int PICTURE_SIDE = 900;
  private static final int FIRST_RUNS = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ShownNetwork network;
  private final RunnableModel model;
  private final OnnxModel onnx;
  private final SessionSettings settings;
  private final PhotoClassifier classifier;
  private final Loading loading;
  private final double firstRunMillis;

  private OpenedModel(
      ShownNetwork network,
      RunnableModel model,
      OnnxModel onnx,
      SessionSettings settings,
      PhotoClassifier classifier,
      Loading loading,
      double firstRunMillis) {
    this.network = network;
    this.model = model;
    this.onnx = onnx;
    this.settings = settings;
    this.classifier = classifier;
    this.loading = loading;
    this.firstRunMillis = firstRunMillis;
  }

  /**
   * Reads the weights and opens a session.
   *
   * @param kept what was written of the network before
   * @throws InterruptedException if the thread is interrupted between two of its steps
   */
  static OpenedModel open(
      Home home, ShownNetwork network, SessionSettings settings, KeptInitializers kept)
      throws PresetException, IOException, InferenceException, InterruptedException {
    RunnableModel model = RunnableModel.load(home, network.design());
    stopIfInterrupted();
    OnnxModel onnx = model.onnx(kept);
    stopIfInterrupted();
    long start = System.nanoTime();
    PhotoClassifier classifier = model.open(onnx, settings);
    var loading = new Loading((System.nanoTime() - start) / NANOS_PER_MILLI, OptionalLong.empty());
    return new OpenedModel(
        network, model, onnx, settings, classifier, loading, classifier.warmUp());
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

  ShownNetwork network() {
    return network;
  }

  Provenance weights() {
    return model.weights().provenance();
  }

  ShownPhoto classify(ReadPhoto read) throws InferenceException {
    return new ShownPhoto(
        read.source(),
        Pictures.of(read.photo(), PICTURE_SIDE),
        classifier.takesPhotos()
            ? Optional.of(classifier.classify(read.photo(), CLASSES_SHOWN))
            : Optional.empty(),
        read.milliseconds());
  }

  /** A photo that another network has seen, if it is prepared in the same way for this one. */
  Optional<ShownPhoto> classifyAgain(ShownPhoto before) throws InferenceException {
    Optional<Classification> other = before.classification().filter(classifier::takes);
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShownPhoto(
                before.source(),
                before.picture(),
                Optional.of(classifier.classifyAgain(other.get(), CLASSES_SHOWN)),
                before.decodeMillis()));
  }

  /**
   * Times the layers on what was classified, or on noise.
   *
   * @param meanwhile is told what is known so far
   */
  LayerProfile profile(Optional<Classification> classification, Consumer<LayerProfile> meanwhile)
      throws InferenceException, InterruptedException {
    float[] input =
        classification
            .map(seen -> seen.input().toArray())
            .orElseGet(() -> Noise.of(model.network().input()));
    return LayerProfiler.profile(
            model.costs(),
            onnx,
            input,
            settings,
            ProfilingPlan.LIVE,
            warm(),
            known -> meanwhile.accept(known.runAs(model.runAs())))
        .runAs(model.runAs());
  }

  /** The session that classifies has just run, so that a few more runs tell about its latency. */
  private Warm warm() throws InferenceException {
    List<Double> runs = new ArrayList<>();
    for (int i = 0; i < FIRST_RUNS; i++) {
      runs.add(classifier.time());
    }
    return new Warm(loading, new Latency(runs, firstRunMillis, 1));
  }

  /** The values of a block's tensors for the input of a classification. */
  BlockFeatures features(String block, Tensor input) throws InferenceException {
    Network layers = model.network();
    float[] values = input.toArray();
    Set<String> tensors = new LinkedHashSet<>();
    for (Layer layer : layers.layersOf(block)) {
      tensors.addAll(layer.inputs());
      tensors.add(layer.id());
    }
    Map<String, FeatureMaps> maps = new HashMap<>();
    if (tensors.remove(Network.INPUT)) {
      maps.put(Network.INPUT, FeatureMaps.ofFirstImage(layers.input(), FloatBuffer.wrap(values)));
    }
    maps.putAll(ActivationReader.read(model, values, tensors, settings));
    return new BlockFeatures(block, maps, ReadyWeights.of(model.weights(), layers.layersOf(block)));
  }

  /** What each place of the last feature maps adds to a class, if that is exact here. */
  Attention.Outcome activation(Classification classification, int classIndex)
      throws InferenceException {
    return switch (ClassActivation.of(model.network())) {
      case ClassActivation.Weighted exact ->
          new Attention.Activated(
              ClassActivation.map(
                  exact, model.weights(), lastMaps(exact.pool(), classification), classIndex),
              ClassActivation.bias(exact, model.weights(), classIndex));
      case ClassActivation.Direct(Layer pool) ->
          new Attention.Activated(
              ClassActivation.map(lastMaps(pool, classification), classIndex), 0);
      case ClassActivation.Impossible(String between) ->
          new Attention.Impossible(
              between.isEmpty()
                  ? Texts.text("look.no-pool")
                  : Texts.text("look.not-linear", between));
    };
  }

  private FeatureMaps lastMaps(Layer pool, Classification classification)
      throws InferenceException {
    String tensor = pool.inputs().getFirst();
    return Objects.requireNonNull(
        ActivationReader.read(model, classification.input().toArray(), List.of(tensor), settings)
            .get(tensor));
  }

  /** The probability of a class for an input. */
  double probability(float[] input, int classIndex) throws InferenceException {
    return classifier.probability(input, classIndex);
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
