package lightnet.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Naming;

/**
 * Reads weights files of every kind, which it tells by their first bytes.
 *
 * @param onnx reads ONNX files, which this room knows nothing of
 */
public record WeightsReader(Foreign onnx) {

  /** Reads the weights of a file of a kind that only another part of the program knows. */
  public interface Foreign {
    /**
     * The weights of a design.
     *
     * @throws MisfitWeightsException if the file has those of another network
     * @throws IOException if they cannot be read, with a sentence
     */
    Weights read(Path file, Design design) throws IOException;
  }

  /** The kinds of weights files. */
  public enum Kind {
    /** safetensors. */
    SAFETENSORS,
    /** What torch.save writes, since 1.6 or before. */
    TORCH,
    /** Keras' .h5. */
    KERAS,
    /** ONNX: its initializers. */
    ONNX
  }

  private static final int START_BYTES = 64;
  private static final int IR_VERSION_FIELD = 0x08;
  private static final int LATEST_IR_VERSION = 30;

  /** The kind of a file, if it is a known one. */
  public static Optional<Kind> kind(Path file) throws UnreadableWeightsException {
    byte[] start =
        WeightFiles.open(
            file,
            channel ->
                WeightFiles.bytes(channel, 0, (int) Math.min(channel.size(), START_BYTES)).array());
    if (KerasWeights.is(start)) {
      return Optional.of(Kind.KERAS);
    }
    if (ZipTorchFile.is(start) || LegacyTorchFile.is(start)) {
      return Optional.of(Kind.TORCH);
    }
    if (SafeTensorsHeader.mayBegin(start)) {
      return Optional.of(Kind.SAFETENSORS);
    }
    return start.length > 1
            && start[0] == IR_VERSION_FIELD
            && start[1] > 0
            && start[1] <= LATEST_IR_VERSION
        ? Optional.of(Kind.ONNX)
        : Optional.empty();
  }

  /**
   * The weights of a design in a file of any kind.
   *
   * @param source how the file names its tensors, and what is said of them
   * @throws MisfitWeightsException if the file has those of another network
   * @throws IOException if the file is missing, damaged, or of no known kind
   */
  public Weights read(Path file, TrainedWeightsFile source, Design design)
      throws IOException, PresetException {
    Kind kind = known(file);
    if (kind != Kind.ONNX && source.naming() == Naming.ONNX) {
      throw new UnreadableWeightsException(
          file, "is no ONNX file", "say how it names its tensors, or name an ONNX file");
    }
    if (kind != Kind.ONNX) {
      return TrainedWeights.place(file, tensors(file, kind), source, design.network());
    }
    return new RelabelledWeights(
        onnx.read(file, design), new Provenance.Trained(source.dataset(), source.origin()));
  }

  /**
   * All weights of a file by name, in the file's order, as float32. In ONNX files names tell
   * nothing.
   *
   * @throws UnreadableWeightsException if the file is of no known kind, is an ONNX file, cannot be
   *     read, or is damaged
   */
  public static Map<String, Tensor> tensors(Path file) throws IOException {
    return tensors(file, known(file));
  }

  private static Map<String, Tensor> tensors(Path file, Kind kind) throws IOException {
    return switch (kind) {
      case SAFETENSORS -> SafeTensors.read(file);
      case TORCH -> TorchCheckpoint.read(file);
      case KERAS -> KerasWeights.read(file);
      case ONNX ->
          throw new UnreadableWeightsException(
              file, "is an ONNX file", "open it as a network, or name it after --weights-from");
    };
  }

  private static Kind known(Path file) throws UnreadableWeightsException {
    return kind(file)
        .orElseThrow(
            () ->
                new UnreadableWeightsException(
                    file,
                    "is no weights file of a known kind",
                    "name a .safetensors, .pth, .pt, .onnx or Keras' .h5 file"));
  }
}
