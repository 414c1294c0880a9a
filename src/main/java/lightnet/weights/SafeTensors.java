package lightnet.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightnet.file.WholeFile;

/**
 * Reads and writes safetensors files: the header's length in 8 little-endian bytes, a JSON header
 * {@code {name: {dtype, shape, data_offsets}, "__metadata__": {text: text}}}, then the elements.
 * See <a href="https://huggingface.co/docs/safetensors">huggingface.co/docs/safetensors</a>.
 */
public final class SafeTensors {
  private static final int HEADER_ALIGNMENT = 8;
  private static final int CHUNK_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SafeTensors() {}

  /**
   * All weights by name, in the header's order, as float32. F16 and BF16 are widened, F64 is
   * rounded; I64 tensors are counters that inference does not need and are left out.
   *
   * @throws UnreadableWeightsException if the file cannot be read or breaks the format
   */
  public static Map<String, Tensor> read(Path file) throws UnreadableWeightsException {
    return WeightFiles.open(file, channel -> read(file, channel));
  }

  /**
   * The texts under {@code __metadata__}; empty if there are none.
   *
   * @throws UnreadableWeightsException if the file cannot be read or its header breaks the format
   */
  public static Map<String, String> metadata(Path file) throws UnreadableWeightsException {
    return WeightFiles.open(file, channel -> SafeTensorsHeader.read(file, channel).metadata());
  }

  /**
   * Writes the tensors as F32 in the given order. The file appears complete or not at all.
   *
   * @throws IllegalArgumentException if two tensors share a name or one is called {@code
   *     __metadata__}
   */
  public static void write(Path file, Collection<Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    var header = header(tensors, metadata);
    WholeFile.write(
        file,
        channel -> {
          writeFully(channel, header);
          var chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
          for (var tensor : tensors) {
            writeValues(channel, tensor.values(), chunk);
          }
        });
  }

  private static Map<String, Tensor> read(Path file, FileChannel channel) throws IOException {
    var header = SafeTensorsHeader.read(file, channel);
    var tensors = new LinkedHashMap<String, Tensor>();
    for (var entry : header.entries()) {
      if (!entry.type().isCounter()) {
        var bytes = WeightFiles.bytes(channel, header.dataStart() + entry.begin(), entry.length());
        var values = entry.type().decode(bytes);
        tensors.put(entry.name(), Tensor.owning(entry.name(), entry.shape(), values));
      }
    }
    return Collections.unmodifiableMap(tensors);
  }

  /** The header with its length before it, filled up with spaces so that the data is aligned. */
  private static ByteBuffer header(Collection<Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    var json = JSON.writeValueAsBytes(description(tensors, metadata));
    var padded = Math.ceilDiv(json.length, HEADER_ALIGNMENT) * HEADER_ALIGNMENT;
    var text = Arrays.copyOf(json, padded);
    Arrays.fill(text, json.length, padded, (byte) ' ');
    return ByteBuffer.allocate(SafeTensorsHeader.LENGTH_BYTES + padded)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(padded)
        .put(text)
        .flip();
  }

  private static Map<String, Object> description(
      Collection<Tensor> tensors, Map<String, String> metadata) {
    var description = new LinkedHashMap<String, Object>();
    description.put(SafeTensorsHeader.METADATA, metadata);
    var offset = 0L;
    for (var tensor : tensors) {
      var end = offset + (long) tensor.size() * Float.BYTES;
      var entry = new LinkedHashMap<String, Object>();
      entry.put("dtype", ElementType.F32.name());
      entry.put("shape", tensor.shape());
      entry.put("data_offsets", List.of(offset, end));
      if (description.put(tensor.name(), entry) != null) {
        throw new IllegalArgumentException("The name " + tensor.name() + " is taken");
      }
      offset = end;
    }
    return description;
  }

  private static void writeValues(FileChannel channel, FloatBuffer values, ByteBuffer chunk)
      throws IOException {
    while (values.hasRemaining()) {
      var count = Math.min(values.remaining(), CHUNK_BYTES / Float.BYTES);
      chunk.clear().limit(count * Float.BYTES);
      chunk.asFloatBuffer().put(values.slice(values.position(), count));
      values.position(values.position() + count);
      writeFully(channel, chunk);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
