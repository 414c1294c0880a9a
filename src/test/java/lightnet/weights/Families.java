package lightnet.weights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;

/**
 * The published implementations whose weights are read, with tensors that anybody can make again:
 * see {@code families/make_families.py}.
 */
public enum Families {
  TORCHVISION_MOBILENET_V3_LARGE(
      "torchvision_mobilenet_v3_large", "mobilenet-v3-large", Naming.TORCHVISION_MOBILENET_V3),
  TORCHVISION_MOBILENET_V3_SMALL(
      "torchvision_mobilenet_v3_small", "mobilenet-v3-small", Naming.TORCHVISION_MOBILENET_V3),
  TORCHVISION_SHUFFLENET_V2_05(
      "torchvision_shufflenet_v2_x0.5",
      "shufflenet-v2@unit=torchvision,width=0.5",
      Naming.TORCHVISION_SHUFFLENET_V2),
  TORCHVISION_SHUFFLENET_V2_10(
      "torchvision_shufflenet_v2_x1.0",
      "shufflenet-v2@unit=torchvision,width=1.0",
      Naming.TORCHVISION_SHUFFLENET_V2),
  TORCHVISION_SHUFFLENET_V2_15(
      "torchvision_shufflenet_v2_x1.5",
      "shufflenet-v2@unit=torchvision,width=1.5",
      Naming.TORCHVISION_SHUFFLENET_V2),
  TORCHVISION_SHUFFLENET_V2_20(
      "torchvision_shufflenet_v2_x2.0",
      "shufflenet-v2@unit=torchvision,width=2.0",
      Naming.TORCHVISION_SHUFFLENET_V2),
  MEGVII_SHUFFLENET_V1_G3_05(
      "megvii_shufflenet_v1_g3_x0.5",
      "shufflenet-v1@shuffle=authors,groups=3,width=0.5",
      Naming.MEGVII_SHUFFLENET_V1),
  MEGVII_SHUFFLENET_V1_G3_10(
      "megvii_shufflenet_v1_g3_x1.0",
      "shufflenet-v1@shuffle=authors,groups=3",
      Naming.MEGVII_SHUFFLENET_V1),
  MEGVII_SHUFFLENET_V1_G8_10(
      "megvii_shufflenet_v1_g8_x1.0",
      "shufflenet-v1@shuffle=authors,groups=8",
      Naming.MEGVII_SHUFFLENET_V1),
  MEGVII_SHUFFLENET_V2_05(
      "megvii_shufflenet_v2_x0.5",
      "shufflenet-v2@shuffle=authors,width=0.5",
      Naming.MEGVII_SHUFFLENET_V2),
  MEGVII_SHUFFLENET_V2_10(
      "megvii_shufflenet_v2_x1.0", "shufflenet-v2@shuffle=authors", Naming.MEGVII_SHUFFLENET_V2),
  KERAS_MOBILENET_V1_025(
      "keras_mobilenet_v1_0.25",
      "mobilenet-v1@activation=relu6,padding=end,width=0.25",
      Naming.KERAS),
  KERAS_MOBILENET_V1_10(
      "keras_mobilenet_v1_1.0", "mobilenet-v1@activation=relu6,padding=end", Naming.KERAS),
  KERAS_MOBILENET_V2_035(
      "keras_mobilenet_v2_0.35", "mobilenet-v2@padding=end,width=0.35", Naming.KERAS),
  KERAS_MOBILENET_V2_14(
      "keras_mobilenet_v2_1.4", "mobilenet-v2@padding=end,width=1.4", Naming.KERAS),
  KERAS_MOBILENET_V3_LARGE_10(
      "keras_mobilenet_v3_large_1.0", "mobilenet-v3-large@padding=end", Naming.KERAS),
  KERAS_MOBILENET_V3_LARGE_075(
      "keras_mobilenet_v3_large_0.75", "mobilenet-v3-large@padding=end,width=0.75", Naming.KERAS),
  KERAS_MOBILENET_V3_SMALL_10(
      "keras_mobilenet_v3_small_1.0", "mobilenet-v3-small@padding=end", Naming.KERAS),
  KERAS_MOBILENET_V3_SMALL_MINIMALISTIC_10(
      "keras_mobilenet_v3_small_minimalistic_1.0",
      "mobilenet-v3-small@padding=end,minimalistic=yes",
      Naming.KERAS);

  private static final int SIDE = 96;
  private static final double RANGE = 0x1p32;
  private static final long MASK = 0xFFFFFFFFL;

  private final String file;
  private final String model;
  private final Naming naming;

  Families(String file, String model, Naming naming) {
    this.file = file;
    this.model = model;
    this.naming = naming;
  }

  /** What they were trained for, on the small input of the expected outputs. */
  public Design design() {
    return BundledModels.design(model + (model.contains("@") ? "," : "@") + "resolution=" + SIDE);
  }

  /** What a preset would say of such a file. */
  public TrainedWeightsFile source() {
    return new TrainedWeightsFile(
        Map.of(), file, naming, "ImageNet", "nobody", "imagenet-classes.txt", Recipe.TORCHVISION);
  }

  /** The tensors in the file's order. */
  public Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String line : lines(file)) {
      String[] parts = line.split(" ", -1);
      int[] shape = Stream.of(parts[1].split("x", -1)).mapToInt(Integer::parseInt).toArray();
      double low = Double.parseDouble(parts[2]);
      double high = Double.parseDouble(parts[3]);
      var values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (low + (high - low) * uniform(parts[0], i));
      }
      tensors.put(parts[0], Tensor.of(parts[0], shape, values));
    }
    return tensors;
  }

  /** The input of the expected outputs, (1, 3, 96, 96). */
  public static float[] input() {
    var values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (2 * uniform("input", i) - 1);
    }
    return values;
  }

  /** The logits of classes 0, 100, ..., 900 that the published implementation gives. */
  public double[] outputs() {
    return lines("outputs").stream()
        .filter(line -> line.startsWith(file + " "))
        .flatMap(line -> Stream.of(line.split(" ", -1)).skip(1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static List<String> lines(String name) {
    try (var input = Families.class.getResourceAsStream("families/" + name + ".txt")) {
      if (input == null) {
        throw new IllegalStateException("No test resource " + name);
      }
      return new String(input.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double uniform(String name, int index) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(UTF_8));
    long x = (index * 2654435761L + checksum.getValue()) & MASK;
    x ^= x >>> 16;
    x = (x * 0x7FEB352DL) & MASK;
    x ^= x >>> 15;
    x = (x * 0x846CA68BL) & MASK;
    x ^= x >>> 16;
    return x / RANGE;
  }
}
