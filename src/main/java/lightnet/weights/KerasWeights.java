package lightnet.weights;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the .h5 files of Keras, those of {@code save_weights} and those of {@code save}: a group
 * for each layer, listed in its attribute {@code layer_names}, with a dataset for each variable,
 * listed in {@code weight_names}. Nothing in such a file is executed, and no other file is read for
 * it: links are refused.
 */
public final class KerasWeights {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int MAX_FILE_BYTES = Integer.MAX_VALUE - 8;
  private static final String MODEL_WEIGHTS = "model_weights";
  private static final String LAYERS = "layer_names";
  private static final String VARIABLES = "weight_names";
  private static final String REMEDY = "name a .h5 file that Keras' save_weights or save wrote";

  private KerasWeights() {}

  static boolean is(byte[] start) {
    return start.length >= SIGNATURE.length
        && Arrays.equals(start, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /**
   * All weights in the file's order, as float32, under the layer's name and the variable's: {@code
   * conv1_bn/gamma}.
   *
   * @throws UnreadableWeightsException if the file cannot be read, is damaged, or is of another
   *     form
   */
  public static Map<String, Tensor> read(Path file) throws UnreadableWeightsException {
    return WeightFiles.open(file, channel -> read(file, channel));
  }

  private static Map<String, Tensor> read(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size > MAX_FILE_BYTES) {
      throw new UnreadableWeightsException(
          file, "has %d bytes".formatted(size), "use a file below 2 GiB");
    }
    var bytes = WeightFiles.bytes(channel, 0, (int) size);
    byte[] start = new byte[(int) Math.min(size, SIGNATURE.length)];
    bytes.get(0, start);
    if (!is(start)) {
      throw new UnreadableWeightsException(file, "is no HDF5 file", REMEDY);
    }
    try {
      return tensors(HdfObject.root(new HdfBytes(bytes)), size);
    } catch (RefusedHdfException e) {
      throw new UnreadableWeightsException(file, e.problem(), REMEDY, e);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // the bytes decide which place is looked for in vain
      throw new UnreadableWeightsException(
          file, "is an HDF5 file that is cut off or damaged", "download it again", e);
    }
  }

  private static Map<String, Tensor> tensors(HdfObject root, long fileSize) {
    HdfObject model =
        names(root, LAYERS).isEmpty()
            ? Optional.ofNullable(root.children().get(MODEL_WEIGHTS)).orElse(root)
            : root;
    Map<String, HdfObject> groups = model.children();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    long elements = 0;
    for (String layer : names(model, LAYERS)) {
      HdfObject group = find(groups, layer);
      for (String variable : names(group, VARIABLES)) {
        String name = layer + "/" + shortened(variable);
        Tensor tensor = find(group.children(), variable).tensor(name);
        elements += tensor.size();
        if (elements > fileSize) {
          throw new RefusedHdfException("shows the same few weights under many names");
        }
        if (tensors.put(name, tensor) != null) {
          throw new RefusedHdfException("holds %s twice".formatted(name));
        }
      }
    }
    if (tensors.isEmpty()) {
      throw new RefusedHdfException("holds no layers of Keras");
    }
    return Collections.unmodifiableMap(tensors);
  }

  /** The names in an attribute, which Keras splits in parts where they are too long for one. */
  private static List<String> names(HdfObject group, String attribute) {
    Optional<List<String>> whole = group.texts(attribute);
    if (whole.isPresent()) {
      return whole.get();
    }
    List<String> names = new ArrayList<>();
    for (int part = 0; ; part++) {
      Optional<List<String>> some = group.texts(attribute + part);
      if (some.isEmpty()) {
        return names;
      }
      names.addAll(some.get());
    }
  }

  /** What lies at a path, whose parts are separated by slashes. */
  private static HdfObject find(Map<String, HdfObject> children, String path) {
    HdfObject found = null;
    Map<String, HdfObject> here = children;
    for (String part : path.split("/", -1)) {
      found = here.get(part);
      if (found == null) {
        throw new RefusedHdfException("lists %s and does not hold it".formatted(path));
      }
      here = found.isDataset() ? Map.of() : found.children();
    }
    if (found == null) {
      throw new RefusedHdfException("lists a layer without a name");
    }
    return found;
  }

  /** {@code gamma} of {@code conv1_bn/gamma:0}. */
  private static String shortened(String variable) {
    String last = variable.substring(variable.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 ? last : last.substring(0, colon);
  }
}
