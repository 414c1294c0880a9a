package lightnet.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.Home;
import lightnet.design.KeptWeights;
import lightnet.design.OfficialWeights;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.export.torch.TorchModule;
import lightnet.export.torch.TorchWeights;
import lightnet.flow.poster.NetworkPoster;
import lightnet.network.Network;
import lightnet.report.Press;
import lightnet.runtime.AnswerForm;
import lightnet.runtime.ClassNames;
import lightnet.runtime.RunnableModel;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import lightnet.weights.SafeTensors;
import lightnet.weights.Weights;
import lightnet.weights.WeightsCache;

/**
 * Hands networks on as files.
 *
 * @param home where weights are
 * @param press writes what is no weights
 */
public record Exporter(Home home, Press press) {
  private static final String LICENCE = "license";

  /** In units; a picture has twice as many pixels. */
  private static final double LONGEST_SIDE = 8_000;

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws PresetException if a block does not fit, or the weights that are asked for are not
   *     there, in a sentence
   * @throws IOException if it cannot be written or does not run as it should
   */
  public Handed write(Subject subject, Path file, ExportFormat format, ExportSettings settings)
      throws PresetException, IOException {
    Design design = subject.design();
    Network network = design.network();
    if (network.layers().isEmpty()) {
      throw new PresetException("%s has no blocks yet.".formatted(design.name()));
    }
    requireKnown(design, format);
    switch (format) {
      case ONNX, SAFETENSORS -> {
        return weighted(subject, file, format, settings);
      }
      case TORCH -> text(file, TorchModule.of(design, network));
      case DESIGN -> text(file, DesignWriter.write(design));
      case CSV -> text(file, LayerTable.csv(document(design, network).layers()));
      case JSON -> text(file, Json.text(document(design, network)) + "\n");
      case SVG -> text(file, Svg.of(NetworkPoster.of(design, network), Shade.LIGHT));
      case PNG -> {
        Drawing poster = NetworkPoster.of(design, network);
        requirePixels(design, poster);
        press.disk().write(file, press.pictures().png(poster));
      }
    }
    return new Handed(file, format, Optional.empty(), Optional.empty());
  }

  /** Refuses what would take more memory than a picture is worth. */
  private static void requirePixels(Design design, Drawing poster) throws PresetException {
    if (Math.max(poster.width(), poster.height()) > LONGEST_SIDE) {
      throw new PresetException(
          "The picture of %s is too large for pixels, %,.0f x %,.0f; write .svg instead."
              .formatted(design.name(), poster.width(), poster.height()));
    }
  }

  /** Layers that are no blocks can be counted and drawn, but only their own file can be run. */
  private static void requireKnown(Design design, ExportFormat format) throws PresetException {
    boolean isCounted =
        switch (format) {
          case CSV, JSON, SVG, PNG -> true;
          case ONNX, SAFETENSORS, TORCH, DESIGN -> false;
        };
    if (!isCounted && !design.isEditable()) {
      throw new PresetException(
          "%s has layers that are none of the papers' blocks; its layer table and its picture can"
                  .formatted(design.name())
              + " be written, for the rest copy its file.");
    }
  }

  private Handed weighted(Subject subject, Path file, ExportFormat format, ExportSettings settings)
      throws PresetException, IOException {
    RunnableModel runnable = runnable(subject.design(), settings);
    Optional<String> licence = licence(runnable);
    Optional<Handed.Check> check = Optional.empty();
    if (format == ExportFormat.ONNX) {
      check =
          Optional.of(
              new OnnxExport(runnable, subject.preset(), licence)
                  .write(file, settings.batchNorm()));
    } else {
      SafeTensors.write(
          file,
          TorchWeights.of(runnable.design(), runnable.network(), runnable.weights()),
          facts(runnable, licence));
    }
    return new Handed(file, format, Optional.of(runnable.weights().provenance()), check);
  }

  private static Map<String, String> facts(RunnableModel runnable, Optional<String> licence) {
    String weights = runnable.weights().provenance().words();
    return licence
        .map(text -> Map.of("model", runnable.design().name(), "weights", weights, LICENCE, text))
        .orElseGet(() -> Map.of("model", runnable.design().name(), "weights", weights));
  }

  private RunnableModel runnable(Design design, ExportSettings settings)
      throws PresetException, IOException {
    RunnableModel loaded = RunnableModel.load(home, design);
    Provenance provenance = loaded.weights().provenance();
    boolean hasSome =
        switch (provenance) {
          case Provenance.Random _, Provenance.Lost _ -> false;
          case Provenance.Trained _, Provenance.InFile _, Provenance.Kept _ -> true;
        };
    return switch (settings.weights()) {
      case RANDOM -> with(new RandomWeights(settings.seed()), loaded);
      case BEST ->
          hasSome || loaded.isFromFile()
              ? loaded
              : with(new RandomWeights(settings.seed()), loaded);
      case PRETRAINED -> {
        if (!hasSome) {
          throw new PresetException(
              "%s has no trained weights here; use random ones.".formatted(design.name()));
        }
        if (provenance.isRandom()) {
          throw new PresetException(
              "Not all weights of %s are trained: they are %s. Leave out what they should be."
                  .formatted(design.name(), provenance.words()));
        }
        yield loaded;
      }
    };
  }

  private static RunnableModel with(Weights weights, RunnableModel model) {
    return new RunnableModel(
        model.design(),
        model.costs(),
        weights,
        model.preprocessing(),
        ClassNames.NONE,
        AnswerForm.LOGITS,
        Optional.empty());
  }

  /** The licence of trained weights, as the catalogue or their file tells it. */
  private Optional<String> licence(RunnableModel runnable) throws PresetException, IOException {
    Provenance provenance = runnable.weights().provenance();
    Provenance first = provenance instanceof Provenance.Kept kept ? kept.from() : provenance;
    if (!(first instanceof Provenance.Trained)) {
      return Optional.empty();
    }
    Design trained = beforeEdits(runnable.design());
    Optional<String> official =
        WeightsCache.of(home.models()).official(trained).map(OfficialWeights::licence);
    Optional<Path> bundled =
        trained
            .trained()
            .filter(TrainedWeightsFile.class::isInstance)
            .map(source -> home.models().resolve(((TrainedWeightsFile) source).file()));
    return official.isPresent() || bundled.isEmpty()
        ? official
        : Optional.ofNullable(SafeTensors.metadata(bundled.get()).get(LICENCE));
  }

  private Design beforeEdits(Design design) throws PresetException {
    Optional<KeptWeights> kept =
        design.trained().filter(KeptWeights.class::isInstance).map(KeptWeights.class::cast);
    return kept.isPresent() ? kept.get().design(home.models()) : design;
  }

  private static NetworkDocument document(Design design, Network network) {
    return NetworkDocument.of(design, CostTable.of(network));
  }

  private void text(Path file, String text) throws IOException {
    press.disk().write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
