package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.runtime.OnnxWeights;
import lightnet.weights.Misfit;
import lightnet.weights.MisfitWeightsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Takes the weights of a file in place of those that a model has. */
final class WeightsFrom {

  @Option(
      names = "--weights-from",
      paramLabel = "FILE",
      description = "Take the weights of this ONNX file, whose graph must be the model's.")
  @Nullable
  private Path file;

  /** A design with the weights that are wanted; what does not fit is told tensor by tensor. */
  Design of(Design design, Output output) throws PresetException, IOException {
    if (file == null) {
      return design;
    }
    try {
      return OnnxWeights.taken(file, design, ModelArgument.corrections());
    } catch (MisfitWeightsException e) {
      e.misfits().stream().map(Misfit::words).forEach(output::note);
      throw e;
    }
  }
}
