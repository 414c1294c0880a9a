package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTorchCheckpointTest {
  @TempDir private Path folder;

  @Test
  void keepsNamesShapesAndNumbersAndSaysWhereTheyComeFrom() throws IOException {
    var pth = Resources.copy("legacy.pth", folder);
    var converted = folder.resolve("converted.safetensors");

    ConvertTorchCheckpoint.convert(pth, converted, Map.of("origin", "a test"));

    var before = TorchCheckpoint.read(pth);
    var after = SafeTensors.read(converted);
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    assertThat(after.values())
        .zipSatisfy(
            before.values(),
            (one, other) -> {
              assertThat(one.shape()).isEqualTo(other.shape());
              assertThat(one.toArray()).containsExactly(other.toArray());
            });
    assertThat(SafeTensors.metadata(converted))
        .containsEntry("origin", "a test")
        .containsEntry("source_file", "legacy.pth")
        .containsEntry("source_sha256", WeightFiles.sha256(pth));
  }

  @Test
  void writesNothingWhenTheCheckpointIsUnreadable() throws IOException {
    var pth = Files.writeString(folder.resolve("bad.pth"), "bad");
    var converted = folder.resolve("converted.safetensors");

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> ConvertTorchCheckpoint.convert(pth, converted, Map.of()));

    assertThat(converted).doesNotExist();
  }

  @Test
  void checksAFileAgainstTheBeginningOfItsHash() throws IOException {
    var file = Files.writeString(folder.resolve("abc"), "abc");

    assertThat(WeightFiles.sha256(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThatNoException().isThrownBy(() -> WeightFiles.requireSha256(file, "BA7816bf"));
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightFiles.requireSha256(file, "b0353104"))
        .withMessageContaining("which does not begin with b0353104; download it again");
  }
}
