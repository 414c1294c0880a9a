package lightnet.weights;

import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchCheckpointTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"legacy.pth", "zip.pth", "zip_protocol4.pth", "wrapped.pth"})
  void readsEveryFormInTheFilesOrderWithoutCounters(String name) throws IOException {
    var tensors = TorchCheckpoint.read(Resources.copy(name, folder));

    assertThat(tensors.keySet()).containsExactly("conv.weight", "conv.bias", "scale");
    var weight = named(tensors, "conv.weight");
    assertThat(weight.name()).isEqualTo("conv.weight");
    assertThat(weight.shape()).containsExactly(2, 1, 2, 2);
    assertThat(weight.toArray()).containsExactly(1, 2, 3, 4, -5, 0.5f, 1e-30f, 8);
    assertThat(named(tensors, "conv.bias").toArray()).containsExactly(9, 10);
    assertThat(named(tensors, "scale").shape()).isEmpty();
    assertThat(named(tensors, "scale").toArray()).containsExactly(0.25f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strided.pth", "strided_legacy.pth"})
  void putsStridedTensorsIntoRowMajorOrder(String name) throws IOException {
    var tensors = TorchCheckpoint.read(Resources.copy(name, folder));

    assertThat(named(tensors, "transposed").toArray()).containsExactly(1, 5, 9, 2, 6, 10);
    assertThat(named(tensors, "channels_last").shape()).containsExactly(1, 2, 2, 3);
    assertThat(named(tensors, "channels_last").toArray())
        .containsExactly(0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11);
    assertThat(named(tensors, "tail").toArray()).containsExactly(9, 10, 11);
  }

  @Test
  void convertsHalfAndDoublePrecision() throws IOException {
    var tensors = TorchCheckpoint.read(Resources.copy("types.pth", folder));

    assertThat(tensors).containsOnlyKeys("HalfStorage", "BFloat16Storage", "DoubleStorage");
    assertThat(tensors.values())
        .allSatisfy(t -> assertThat(t.toArray()).containsExactly(1.5f, -0.15625f, 1024));
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.pth", "zip.pth"})
  void refusesEveryCutOffFile(String name) throws IOException {
    var whole = Files.readAllBytes(Resources.copy(name, folder));
    var file = folder.resolve("cut.pth");
    for (var length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(UnreadableWeightsException.class)
          .as("%d of %d bytes", length, whole.length)
          .isThrownBy(() -> TorchCheckpoint.read(file))
          .withMessageStartingWith(file.toString())
          .withMessageEndingWith(".");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.pth", "zip.pth", "zip_protocol4.pth", "strided.pth"})
  void anyChangedByteIsReadOrRefusedButNeverAnotherFailure(String name) throws IOException {
    var whole = Files.readAllBytes(Resources.copy(name, folder));

    var others = Resources.failuresOfChangedBytes(whole, folder, TorchCheckpoint::read);

    assertThat(others).isEmpty();
  }

  @Test
  void refusesAStorageWhoseLengthsContradictEachOther() throws IOException {
    var bytes = Files.readAllBytes(Resources.copy("legacy.pth", folder));
    var countOfLastStorage = bytes.length - Float.BYTES - Long.BYTES;
    bytes[countOfLastStorage] = 2;
    var file = Files.write(folder.resolve("contradiction.pth"), bytes);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> TorchCheckpoint.read(file))
        .withMessageContaining("cut off or damaged");
  }

  @Test
  void saysWhenAFileIsNoCheckpointAtAll() throws IOException {
    var file = Files.writeString(folder.resolve("cat.jpg"), "no checkpoint");

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> TorchCheckpoint.read(file))
        .withMessage(file + " is no PyTorch checkpoint; name a file that torch.save wrote.");
  }
}
