package lightnet.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {
  @TempDir private Path folder;

  @Test
  void writtenTensorsReadBackTheSame() throws IOException {
    var values = new float[300_000];
    var random = new Random(1);
    for (var i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(random.nextInt());
    }
    var file = folder.resolve("t.safetensors");
    var scalar = Tensor.of("z.scalar", List.of(), new float[] {-0.0f});
    var large = Tensor.of("a.groß", List.of(3, 100_000), values);

    SafeTensors.write(file, List.of(scalar, large), Map.of("origin", "a \"test\""));
    var read = SafeTensors.read(file);

    assertThat(read.keySet()).containsExactly("z.scalar", "a.groß");
    assertThat(named(read, "z.scalar").shape()).isEmpty();
    assertThat(bits(named(read, "z.scalar"))).isEqualTo(bits(scalar));
    assertThat(named(read, "a.groß").shape()).containsExactly(3, 100_000);
    assertThat(bits(named(read, "a.groß"))).isEqualTo(bits(large));
    assertThat(SafeTensors.metadata(file)).isEqualTo(Map.of("origin", "a \"test\""));
  }

  @Test
  void writingReplacesTheFileAndLeavesNothingBeside() throws IOException {
    var file = folder.resolve("t.safetensors");
    Files.writeString(file, "old");

    SafeTensors.write(file, List.of(), Map.of());

    assertThat(SafeTensors.read(file)).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writingDoesNotTouchTheOldFileWhenItFails() throws IOException {
    var taken = Files.createDirectory(folder.resolve("taken"));
    Files.createFile(taken.resolve("inside"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SafeTensors.write(taken, List.of(), Map.of()));

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @Test
  void refusesToWriteANameTwiceOrTheMetadatasName() {
    var tensor = Tensor.of("t", List.of(), new float[1]);
    var file = folder.resolve("t.safetensors");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafeTensors.write(file, List.of(tensor, tensor), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SafeTensors.write(file, List.of(tensor.withName("__metadata__")), Map.of()));
    assertThat(file).doesNotExist();
  }

  @Test
  void readsAFileOfTheReferenceLibrary() throws IOException {
    var file = Resources.copy("by_safetensors.safetensors", folder);

    var read = SafeTensors.read(file);

    assertThat(read).containsOnlyKeys("a", "b", "double");
    assertThat(named(read, "a").shape()).containsExactly(1, 2, 3);
    assertThat(named(read, "a").toArray()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(named(read, "b").toArray()).containsExactly(1.5f, -2, 0.25f, 65504);
    assertThat(named(read, "double").toArray()).containsExactly(0.1f);
    assertThat(SafeTensors.metadata(file)).isEqualTo(Map.of("made", "by safetensors"));
  }

  @ParameterizedTest
  @CsvSource({
    "F32,  3fc00000,         1.5",
    "F16,  3e00,             1.5",
    "F16,  0001,             5.9604645E-8",
    "F16,  fc00,             -Infinity",
    "BF16, 3fc0,             1.5",
    "BF16, bfc0,             -1.5",
    "F64,  3ff8000000000000, 1.5",
    "F64,  3fb999999999999a, 0.1"
  })
  void convertsEveryFloatingPointTypeToFloat32(String type, String bigEndian, float value)
      throws IOException {
    var bytes = reversed(bigEndian);
    var file =
        file(
            "{\"t\":{\"dtype\":\"%s\",\"shape\":[1],\"data_offsets\":[0,%d]}}"
                .formatted(type, bytes.length),
            bytes);

    assertThat(named(SafeTensors.read(file), "t").toArray()).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":E[1],[0,4]}                 | 8 bytes of weights where its header says 4
          {"a":E[3],[0,12]}                | 8 bytes of weights where its header says 12
          {"a":E[1],[0,4],"b":E[1],[0,4]}  | b begin at byte 0 instead of 4
          {"a":E[1],[4,8]}                 | a begin at byte 4 instead of 0
          {"a":E[2],[0,8],"b":E[1],[2,6]}  | b begin at byte 2 instead of 8
          {"a":E[3],[0,8]}                 | 8 bytes for a, which is no F32 tensor of shape [3]
          {"a":E[2147483647,2147483647,4],[0,8]} | 8 bytes for a, which is no F32 tensor
          {"a":E[65536,65536],[0,0]}       | 0 bytes for a, which is no F32 tensor
          {"a":E[-2],[0,8]}                | a an impossible shape
          {"a":E[1e99],[0,8]}              | a an impossible shape
          {"a":E[99999999999999999999],[0,8]} | a an impossible shape
          {"a":E["2"],[0,8]}               | a an impossible shape
          {"a":E[2],[8,0]}                 | a the data_offsets [8, 0]
          {"a":E[2],[0]}                   | a the data_offsets [0]
          {"a":E[2],[0,4294967304]}        | a an impossible data_offsets
          {"a":E[2],[-8,0]}                | a an impossible data_offsets
          {"a":{"dtype":"F32","shape":[2]}} | a no data_offsets
          {"a":{"dtype":"F32"}}            | a no data_offsets
          {"a":7}                          | a as ''
          {"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}} | a as 'F8_E4M3'; store it as F32
          {"a":E[1],[0,4],"a":E[1],[4,8]}  | Duplicate
          {"a":E[2],[0,8],"__metadata__":{"k":1}} | metadata that is no text: k
          [1,2]                            | header is no JSON object
          {"a":                            | no valid JSON
          {"a":E[2],[0,8]} {}              | no valid JSON
          """)
  void refusesADamagedHeaderWithOneSentence(String shorthand, String problem) throws IOException {
    var header =
        shorthand.replaceAll(
            "E(\\[[^]]*]),(\\[[^]]*])", "{\"dtype\":\"F32\",\"shape\":$1,\"data_offsets\":$2}");
    var file = file(header, new byte[8]);

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(problem)
        .withMessageEndingWith(".")
        .withMessageContaining("; ");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 17, 100_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesAnImpossibleHeaderLength(long length) throws IOException {
    var file = folder.resolve("t.safetensors");
    Files.write(
        file, ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> SafeTensors.read(file))
        .withMessageContaining("is cut off or no safetensors file");
  }

  @Test
  void refusesEveryCutOffFile() throws IOException {
    var whole = Files.readAllBytes(Resources.copy("by_safetensors.safetensors", folder));
    var file = folder.resolve("cut.safetensors");
    for (var length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThatExceptionOfType(UnreadableWeightsException.class)
          .as("%d of %d bytes", length, whole.length)
          .isThrownBy(() -> SafeTensors.read(file));
    }
  }

  @Test
  void anyChangedByteIsReadOrRefusedButNeverAnotherFailure() throws IOException {
    var whole = Files.readAllBytes(Resources.copy("by_safetensors.safetensors", folder));

    var others = Resources.failuresOfChangedBytes(whole, folder, SafeTensors::read);

    assertThat(others).isEmpty();
  }

  @Test
  void leavesOutCounters() throws IOException {
    var file = file("{\"n\":{\"dtype\":\"I64\",\"shape\":[],\"data_offsets\":[0,8]}}", new byte[8]);

    assertThat(SafeTensors.read(file)).isEmpty();
  }

  @Test
  void saysWhenTheFileIsMissingOrAFolder() {
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> SafeTensors.read(folder.resolve("none")))
        .withMessageContaining("none does not exist; check the name");
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> SafeTensors.metadata(folder))
        .withMessageContaining("is a folder");
  }

  private Path file(String header, byte[] data) throws IOException {
    var json = header.getBytes(UTF_8);
    var bytes =
        ByteBuffer.allocate(8 + json.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(json.length)
            .put(json)
            .put(data);
    return Files.write(folder.resolve("t.safetensors"), bytes.array());
  }

  private static byte[] reversed(String hexadecimal) {
    var bytes = new ArrayList<Integer>();
    for (var i = hexadecimal.length(); i > 0; i -= 2) {
      bytes.add(Integer.parseInt(hexadecimal, i - 2, i, 16));
    }
    var reversed = new byte[bytes.size()];
    for (var i = 0; i < reversed.length; i++) {
      reversed[i] = bytes.get(i).byteValue();
    }
    return reversed;
  }

  private static int[] bits(Tensor tensor) {
    var values = tensor.toArray();
    var bits = new int[values.length];
    for (var i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
