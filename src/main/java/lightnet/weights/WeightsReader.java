package lightnet.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads weights files of every kind, which it tells by their first bytes.
 *
 * @param onnx reads ONNX files, which this room knows nothing of
 */
public record WeightsReader(Foreign onnx) {

  /** Reads the weights of a file of a kind that only another part of the program knows. */
  public interface Foreign {
    /**
     * The weights in the file's order by their names.
     *
     * @throws IOException if they cannot be read, with a sentence
     */
    Map<String, Tensor> read(Path file) throws IOException;
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

  /** One that refuses ONNX files. */
  public static WeightsReader withoutOnnx() {
    return new WeightsReader(
        file -> {
          throw new UnreadableWeightsException(
              file, "is an ONNX file", "open it as a network instead");
        });
  }

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
   * All weights by name, in the file's order, as float32.
   *
   * @throws UnreadableWeightsException if the file is of no known kind, cannot be read, or is
   *     damaged
   * @throws IOException if it is of a foreign kind and cannot be read
   */
  public Map<String, Tensor> read(Path file) throws IOException {
    Kind kind =
        kind(file)
            .orElseThrow(
                () ->
                    new UnreadableWeightsException(
                        file,
                        "is no weights file of a known kind",
                        "name a .safetensors, .pth, .pt or Keras' .h5 file"));
    return switch (kind) {
      case SAFETENSORS -> SafeTensors.read(file);
      case TORCH -> TorchCheckpoint.read(file);
      case KERAS -> KerasWeights.read(file);
      case ONNX -> onnx.read(file);
    };
  }
}
