package lightnet.weights;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the weights that PyTorch's {@code torch.save} wrote, in its zip format and in the one
 * before version 1.6. The pickle inside is taken as data: a file that asks for any Python class or
 * function but those of tensors is refused, and none is ever called.
 */
public final class TorchCheckpoint {
  private static final int MAX_FILE_BYTES = Integer.MAX_VALUE - 8;
  private static final int START_BYTES = 64;
  private static final String STATE_DICT = "state_dict";
  private static final String PARALLEL_PREFIX = "module.";
  private static final String REMEDY =
      "save it anew with torch.save(model.state_dict(), FILE), of which tensors are all there is";

  private TorchCheckpoint() {}

  /**
   * All weights by name, in the file's order, as row-major float32. The state_dict may be wrapped
   * in a dictionary under that name, and the prefix "module." of models trained in parallel is
   * taken off. Integer tensors, such as num_batches_tracked, are counters and left out.
   *
   * @throws UnreadableWeightsException if the file cannot be read, is damaged, or holds anything
   *     but tensors
   */
  public static Map<String, Tensor> read(Path pth) throws UnreadableWeightsException {
    return WeightFiles.open(pth, channel -> read(pth, channel));
  }

  private static Map<String, Tensor> read(Path file, FileChannel channel) throws IOException {
    var size = channel.size();
    if (size > MAX_FILE_BYTES) {
      throw new UnreadableWeightsException(
          file, "has %d bytes".formatted(size), "use a checkpoint below 2 GiB");
    }
    var start = WeightFiles.bytes(channel, 0, (int) Math.min(size, START_BYTES)).array();
    if (!ZipTorchFile.is(start) && !LegacyTorchFile.is(start)) {
      throw new UnreadableWeightsException(
          file, "is no PyTorch checkpoint", "name a file that torch.save wrote");
    }
    try {
      var state =
          ZipTorchFile.is(start)
              ? ZipTorchFile.read(file)
              : LegacyTorchFile.read(WeightFiles.bytes(channel, 0, (int) size));
      return tensors(state, size);
    } catch (RefusedPickleException e) {
      throw new UnreadableWeightsException(file, e.problem(), REMEDY, e);
    } catch (IOException | RuntimeException e) {
      // the bytes decide where the pickle library fails and with which exception
      throw new UnreadableWeightsException(
          file, "is a PyTorch checkpoint that is cut off or damaged", "download it again", e);
    }
  }

  private static Map<String, Tensor> tensors(PickledState state, long fileSize) {
    var decoded = new HashMap<TorchStorage, float[]>();
    var tensors = new LinkedHashMap<String, Tensor>();
    var elements = 0L;
    for (var entry : stateDict(state.root()).entrySet()) {
      if (!(entry.getValue() instanceof TorchTensor tensor)) {
        throw new RefusedPickleException("holds %s, which is no tensor".formatted(entry.getKey()));
      }
      var storage = tensor.storage();
      var content = state.contents().get(storage);
      if (content == null) {
        throw new IllegalArgumentException("no content of " + storage);
      }
      elements += tensor.size();
      if (elements > fileSize) {
        throw new RefusedPickleException("shows the same few weights under many names");
      }
      if (!storage.type().isCounter()) {
        var stored = decoded.computeIfAbsent(storage, s -> s.type().decode(content));
        var name = entry.getKey();
        tensors.put(name, Tensor.owning(name, tensor.shape(), tensor.gather(stored)));
      }
    }
    if (tensors.isEmpty()) {
      throw new RefusedPickleException("holds no weights");
    }
    return Collections.unmodifiableMap(tensors);
  }

  private static Map<String, Object> stateDict(Object root) {
    if (!(root instanceof Map<?, ?> outer)) {
      throw new RefusedPickleException("holds no state_dict");
    }
    var entries = outer.get(STATE_DICT) instanceof Map<?, ?> inner ? inner : outer;
    var parallel =
        entries.keySet().stream().allMatch(key -> key.toString().startsWith(PARALLEL_PREFIX));
    var named = new LinkedHashMap<String, Object>();
    entries.forEach(
        (key, value) -> {
          var name = key.toString();
          named.put(parallel ? name.substring(PARALLEL_PREFIX.length()) : name, value);
        });
    return named;
  }
}
