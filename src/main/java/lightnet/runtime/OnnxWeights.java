package lightnet.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.ImportedFile;
import lightnet.design.KeptWeights;
import lightnet.design.PresetException;
import lightnet.network.Network;
import lightnet.onnx.reading.ForeignNetwork;
import lightnet.onnx.reading.OnnxFile;
import lightnet.recognition.Recogniser;
import lightnet.weights.MisfitWeightsException;
import lightnet.weights.Weights;

/**
 * The weights of ONNX files for networks of ours. Which tensor belongs to which layer follows from
 * the graph, whatever names the file has; batch normalisation that is folded there becomes one that
 * changes nothing but by the bias.
 */
public final class OnnxWeights {
  private OnnxWeights() {}

  /**
   * The weights of a file, whatever size of image it takes.
   *
   * @throws MisfitWeightsException if its graph is not the design's, tensor by tensor
   * @throws IOException if it cannot be read
   */
  static Weights read(Path path, Design design) throws IOException {
    return placed(OnnxImport.guess(OnnxFile.read(path)), design);
  }

  private static Weights placed(ForeignNetwork file, Design design) throws IOException {
    Network network = network(design.resized(file.layers().input().h()));
    Optional<Map<String, String>> tensors = Recogniser.same(network, file.layers());
    if (tensors.isEmpty()) {
      throw new MisfitWeightsException(
          file.file().path(), design.name(), OnnxMisfits.between(network, file.layers()));
    }
    return new FileGraph(file, new HashMap<>(tensors.get())).weights();
  }

  private static Network network(Design design) throws IOException {
    try {
      return design.network();
    } catch (PresetException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * A design with the weights of a file; what is run is still the design, not the file.
   *
   * @param corrections what the user says of how the file is fed and read
   * @throws MisfitWeightsException if the file's graph is not the design's, tensor by tensor
   * @throws IOException if the file cannot be read
   * @throws PresetException if a correction is none
   */
  public static Design taken(Path path, Design design, Corrections corrections)
      throws IOException, PresetException {
    OnnxFile file = OnnxFile.read(path);
    ForeignNetwork network = OnnxImport.guess(file);
    placed(network, design);
    FileReading guess = FileForm.guess(network);
    var source = new ImportedFile(path, file.sha256(), guess, corrections.of(file.sha256(), guess));
    return design.from(KeptWeights.of(new KeptWeights.Origin.Given(design.from(source))));
  }
}
