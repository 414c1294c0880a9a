package lightnet.weights;

import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KerasWeightsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"keras.h5", "keras_whole.h5", "keras_split.h5", "keras_variable.h5"})
  void layersComeInKerasOrderWithTheirVariables(String name) throws IOException {
    var tensors = KerasWeights.read(Resources.copy(name, folder));

    assertThat(tensors.keySet())
        .containsExactly(
            "conv1/kernel",
            "conv1/BatchNorm/gamma",
            "conv1/BatchNorm/beta",
            "conv1/BatchNorm/moving_mean",
            "conv1/BatchNorm/moving_variance",
            "depthwise/depthwise_kernel",
            "preds/kernel",
            "preds/bias");
    assertThat(named(tensors, "conv1/kernel").shape()).containsExactly(2, 2, 3, 2);
    assertThat(named(tensors, "conv1/kernel").toArray()).startsWith(0, 1, 2, 3).endsWith(23);
    assertThat(named(tensors, "conv1/BatchNorm/moving_variance").toArray()).containsExactly(7, 8);
    assertThat(named(tensors, "preds/bias").toArray()).containsExactly(1, 1, 1);
  }

  @Test
  void moreLayersThanOneNodeHoldsAreFound() throws IOException {
    var tensors = KerasWeights.read(Resources.copy("keras_many.h5", folder));

    assertThat(tensors.keySet())
        .containsExactlyElementsOf(
            IntStream.range(0, 400).mapToObj("layer_%d/kernel"::formatted).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "keras_compressed.h5, 'stores conv1/kernel compressed, which Keras does not; name a .h5 file'",
    "keras_integers.h5, 'stores conv1/kernel not as float32; name a .h5 file'",
    "keras_newer.h5, 'is an HDF5 file of a newer form than Keras'' .h5 files; name a .h5 file'",
    "no_keras.h5, 'holds no layers of Keras; name a .h5 file'",
    "zip.pth, 'is no HDF5 file; name a .h5 file'",
  })
  void filesOfOtherFormsAreRefusedWithTheReason(String name, String problem) {
    Path file = Resources.copy(name, folder);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> KerasWeights.read(file))
        .withMessageStartingWith(file + " " + problem);
  }

  @Test
  void linksToOtherFilesAreNeverFollowed() {
    Path file = Resources.copy("keras_link.h5", folder);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> KerasWeights.read(file));
  }

  @Test
  void everyCutOffFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(Resources.copy("keras_one.h5", folder));
    Path file = folder.resolve("cut.h5");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(UnreadableWeightsException.class)
          .as("%d of %d bytes", length, whole.length)
          .isThrownBy(() -> KerasWeights.read(file))
          .withMessageStartingWith(file.toString());
    }
  }

  @Test
  void anyChangedByteIsReadOrRefusedButNeverAnotherFailure() throws IOException {
    byte[] whole = Files.readAllBytes(Resources.copy("keras_one.h5", folder));

    assertThat(Resources.failuresOfChangedBytes(whole, folder, KerasWeights::read)).isEmpty();
  }

  @Test
  void groupThatContainsItselfIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(Resources.copy("keras.h5", folder));
    int tree = indexOf(bytes, "TREE");
    bytes[tree + 5] = 1;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(tree + 32, tree);
    Path file = Files.write(folder.resolve("circle.h5"), bytes);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> KerasWeights.read(file))
        .withMessageContaining("has a group that contains itself");
  }

  /** Trees whose nodes share their children would take for ever, were each path followed. */
  @Test
  void nodesThatShareTheirChildrenAreRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(Resources.copy("keras.h5", folder));
    int tree = indexOf(bytes, "TREE");
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 8 * 1024);
    var buffer = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
    int node = bytes.length;
    for (int level = 7; level > 0; level--) {
      buffer.put(node, "TREE".getBytes(StandardCharsets.US_ASCII));
      buffer.put(node + 5, (byte) level).putShort(node + 6, (short) 60);
      for (int i = 0; i < 60; i++) {
        buffer.putLong(node + 32 + 16 * i, level == 1 ? tree : node + 1024L);
      }
      node += 1024;
    }
    System.arraycopy(longer, bytes.length, longer, tree, 1024);
    Path file = Files.write(folder.resolve("bush.h5"), longer);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> KerasWeights.read(file));
  }

  private static int indexOf(byte[] bytes, String word) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
    assertThat(at).isPositive();
    return at;
  }
}
