package lightnet.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lightnet.design.DesignWriter;
import lightnet.design.ModelReference;
import lightnet.design.TrainedWeightsFile;
import lightnet.export.Handed.Check;
import lightnet.image.Normalisation.Rgb;
import lightnet.image.Preprocessing;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.InputRecipe;
import lightnet.onnx.InputRecipe.ColourOrder;
import lightnet.onnx.InputRecipe.Range;
import lightnet.onnx.ModelMetadata;
import lightnet.onnx.ModelMetadata.Labels;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.OnnxRuntime;
import lightnet.runtime.OnnxRuntime.Availability;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/**
 * Writes a network as ONNX with what it says of itself, reads the file again, and runs it once
 * beside the usual form of the network.
 *
 * @param runnable the network with the weights that go into the file
 * @param preset that it is, if it is one
 * @param licence of the weights, if it is known
 */
record OnnxExport(
    RunnableModel runnable, Optional<ModelReference> preset, Optional<String> licence) {

  /** More than float32 rounds off when batch normalisation is folded. */
  private static final double MOST_DIFFERENCE = 1e-4;

  private static final int SEED = 7;

  Check write(Path file, BatchNorm batchNorm) throws IOException {
    OnnxModel written =
        OnnxWriter.write(runnable.network(), runnable.weights(), batchNorm, metadata(batchNorm));
    written.writeTo(file);
    OnnxModel read = written.readAgain(file);
    return switch (OnnxRuntime.load()) {
      case Availability.Missing(String reason) -> new Check.NotRun(reason);
      case Availability.Ready _ -> compared(file, read);
    };
  }

  private Check compared(Path file, OnnxModel read) throws IOException {
    try {
      float[] input = noise(runnable.network().input());
      OnnxModel usual = OnnxWriter.write(runnable.network(), runnable.weights(), BatchNorm.FOLDED);
      double difference = difference(run(usual, input), run(read, input));
      if (difference > MOST_DIFFERENCE) {
        throw new FileSystemException(
            file.toString(),
            null,
            "ONNX Runtime gives other values than before, by %.1e of the largest one"
                .formatted(difference));
      }
      return new Check.Agreed(difference);
    } catch (InferenceException e) {
      throw new IOException(
          "%s is written, but it cannot be run. %s".formatted(file, e.getMessage()), e);
    }
  }

  private float[] run(OnnxModel model, float[] input) throws InferenceException {
    try (var session = InferenceSession.open(model, SessionSettings.standard());
        var ready = session.ready(input, runnable.network().input().toArray())) {
      return session.run(ready);
    }
  }

  private static float[] noise(Shape shape) {
    var random = new Random(SEED);
    float[] values = new float[Math.toIntExact(shape.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** As a part of the largest value; without end if they are not of one size or no numbers. */
  private static double difference(float[] before, float[] after) {
    if (before.length != after.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = Float.MIN_NORMAL;
    double difference = 0;
    for (int i = 0; i < before.length; i++) {
      if (Float.compare(before[i], after[i]) != 0) {
        double off = Math.abs((double) before[i] - after[i]);
        difference = Math.max(difference, Double.isNaN(off) ? Double.POSITIVE_INFINITY : off);
      }
      largest = Math.max(largest, Math.abs(before[i]));
    }
    return difference / largest;
  }

  ModelMetadata metadata(BatchNorm batchNorm) {
    String classes =
        runnable
            .design()
            .trained()
            .filter(TrainedWeightsFile.class::isInstance)
            .map(TrainedWeightsFile.class::cast)
            .map(TrainedWeightsFile::classes)
            .orElse("");
    return new ModelMetadata(
        Optional.of(runnable.design().name()),
        Optional.of(runnable.design().source()).filter(source -> !source.isBlank()),
        preset.map(ModelReference::text),
        Optional.of(DesignWriter.write(runnable.design().withoutOwnWeights())),
        Optional.of(batchNorm),
        runnable.written().flatMap(OnnxExport::recipe),
        labels(classes),
        Optional.of(runnable.weights().provenance()),
        licence);
  }

  /** A name for each output, those before the first class included. */
  private Labels labels(String file) {
    List<String> names =
        new ArrayList<>(Collections.nCopies(runnable.answers().background(), "background"));
    names.addAll(runnable.names().names());
    return names.size() == runnable.network().output().outShape().c()
        ? new Labels(file, names)
        : Labels.NONE;
  }

  /** A recipe as it is written, which is for square photos of three colours. */
  static Optional<InputRecipe> recipe(Preprocessing preprocessing) {
    if (preprocessing.rows() != preprocessing.columns()) {
      return Optional.empty();
    }
    return switch (preprocessing.normalisation().order()) {
      case RGB -> Optional.of(recipe(preprocessing, ColourOrder.RGB));
      case BGR -> Optional.of(recipe(preprocessing, ColourOrder.BGR));
      case GREY -> Optional.empty();
    };
  }

  private static InputRecipe recipe(Preprocessing preprocessing, ColourOrder order) {
    return new InputRecipe(
        preprocessing.shortSide(),
        preprocessing.crop(),
        colours(preprocessing.normalisation().mean(), order),
        colours(preprocessing.normalisation().std(), order),
        order,
        switch (preprocessing.normalisation().range()) {
          case UNIT -> Range.UNIT;
          case LEVELS -> Range.BYTES;
        });
  }

  private static List<Float> colours(Rgb rgb, ColourOrder order) {
    List<Float> colours = List.of(rgb.red(), rgb.green(), rgb.blue());
    return order == ColourOrder.RGB ? colours : colours.reversed();
  }
}
