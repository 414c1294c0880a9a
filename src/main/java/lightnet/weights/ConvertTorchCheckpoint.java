package lightnet.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a PyTorch checkpoint into a safetensors file with the same names. */
public final class ConvertTorchCheckpoint {
  private ConvertTorchCheckpoint() {}

  /**
   * Writes one float32 tensor per weight and running statistic; counters such as
   * num_batches_tracked are left out. The checkpoint's file name and SHA-256 are added to the
   * metadata as {@code source_file} and {@code source_sha256}, unless given.
   *
   * @throws UnreadableWeightsException if the checkpoint cannot be read, see {@link
   *     TorchCheckpoint#read}
   * @throws IOException if the safetensors file cannot be written
   */
  public static void convert(Path pth, Path safetensors, Map<String, String> metadata)
      throws IOException {
    var tensors = TorchCheckpoint.read(pth);
    var facts = new LinkedHashMap<>(metadata);
    facts.putIfAbsent("source_file", String.valueOf(pth.getFileName()));
    facts.putIfAbsent("source_sha256", WeightFiles.sha256(pth));
    SafeTensors.write(safetensors, tensors.values(), facts);
  }
}
