package lightnet.weights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileCheckpointTest {
  private static final byte[] FOUR_FLOATS = new byte[16];

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "os, system",
    "posix, system",
    "builtins, eval",
    "builtins, getattr",
    "builtins, complex",
    "builtins, SystemExit",
    "__builtin__, set",
    "exceptions, ValueError",
    "datetime, datetime",
    "decimal, Decimal",
    "array, array",
    "_codecs, encode",
    "copy_reg, _reconstructor",
    "operator, attrgetter",
    "torch.storage, _load_from_bytes",
    "torch, ByteStorage",
    "elsewhere, FloatStorage",
    "torchvision.models.mobilenet, MobileNetV2"
  })
  void refusesEveryOtherClassByName(String module, String name) throws IOException {
    var global = "c" + module + "\n" + name + "\n";
    var stackGlobal = text(module) + text(name) + "\u0093";

    for (var named : new String[] {global, stackGlobal}) {
      assertRefused(
          named + "(" + text("1") + "tR.",
          "asks for the Python class or function %s.%s; save it anew".formatted(module, name));
      assertRefused(named + ".", "asks for the Python class or function " + module + "." + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "(ios|system|., 0x69",
    "(ccollections|OrderedDict|o., 0x6f",
    "P1|., 0x50",
    "I1|., 0x49",
    "L1L|., 0x4c",
    "S'text'|., 0x53",
    "\u0082\u0001., 0x82",
    "\u008f., 0x8f",
    "\u0097., 0x97"
  })
  void refusesInstructionsThatNoStateDictNeeds(String pickle, String instruction)
      throws IOException {
    assertRefused(pickle.replace('|', '\n'), "uses the pickle instruction " + instruction);
  }

  @Test
  void readsTheHarmlessFileThatTheOthersDeviateFrom() throws IOException {
    var pickle = "}" + text("t") + tensor(4, 0, "2 2", "2 1") + "s.";
    var file = checkpoint(pickle, FOUR_FLOATS);

    assertThat(named(TorchCheckpoint.read(file), "t").shape()).containsExactly(2, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "4,          0, 5,                     1", // one element more than there is
    "4,          1, 2 2,                   2 1", // beyond the end by its offset
    "4,          0, 2 2,                   3 1", // beyond the end by its strides
    "4,          0, 3 3,                   0 0", // one element shown 9 times
    "4,          0, 2147483647 2147483647, 0 0", // one element shown 4 * 10^18 times
    "4,          0, -1 -1,                 1 1", // -1 elements
    "4,          0, 2,                     -1", // backwards
    "4,         -1, 2,                     1", // before the beginning
    "4,          0, 2 2,                   1", // fewer strides than dimensions
    "3,          0, 3,                     1", // storage shorter than its bytes
    "5,          0, 2 2,                   2 1", // storage longer than its bytes
    "1111638594, 0, 1,                     1", // 4 GB announced, 16 bytes there
  })
  void refusesTensorsThatDoNotFitTheirBytes(int elements, int offset, String shape, String strides)
      throws IOException {
    assertRefused(
        "}" + text("t") + tensor(elements, offset, shape, strides) + "s.",
        "is a PyTorch checkpoint that is cut off or damaged; download it again");
  }

  @Test
  void refusesATextLongerThanTheFile() throws IOException {
    assertRefused("X\u00ff\u00ff\u00ff\u007f", "cut off or damaged");
  }

  @Test
  void refusesEndlesslyManyInstructions() throws IOException {
    assertRefused("}".repeat(StateDictUnpickler.MAX_INSTRUCTIONS + 1), "too many entries");
  }

  @Test
  void refusesOneTensorUnderManyNames() throws IOException {
    var elements = 64;
    var pickle = new StringBuilder("}" + text("first"));
    pickle.append(tensor(elements, 0, "64", "1")).append("q\u0000s");
    for (var i = 0; i < 10_000; i++) {
      pickle.append("\u008c\u0004%04x".formatted(i)).append("h\u0000s");
    }
    assertRefused(
        checkpoint(pickle + ".", new byte[4 * elements]),
        "shows the same few weights under many names");
  }

  @Test
  void refusesADictionaryThatIsItsOwnKey() throws IOException {
    assertRefused("}q\u0000h\u0000h\u0000s.", "cut off or damaged");
  }

  @Test
  void refusesWhatIsNoStateDict() throws IOException {
    assertRefused("K\u0001.", "holds no state_dict");
    assertRefused("}.", "holds no weights");
    assertRefused("}" + text("epoch") + "K\u0001s.", "holds epoch, which is no tensor");
  }

  @Test
  void refusesACompressedArchive() throws IOException {
    var file = folder.resolve("deflated.pth");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write("}.".getBytes(ISO_8859_1));
    }

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> TorchCheckpoint.read(file))
        .withMessageContaining("is a compressed archive");
  }

  private void assertRefused(String pickle, String problem) throws IOException {
    assertRefused(checkpoint(pickle, FOUR_FLOATS), problem);
  }

  private static void assertRefused(Path file, String problem) {
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> TorchCheckpoint.read(file))
        .withMessageStartingWith(file + " ")
        .withMessageContaining(problem);
  }

  /** A zip checkpoint with this pickle, one character a byte, and one storage. */
  private Path checkpoint(String pickle, byte[] storage) throws IOException {
    var file = folder.resolve("hostile.pth");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      store(zip, "archive/data.pkl", pickle.getBytes(ISO_8859_1));
      store(zip, "archive/data/0", storage);
    }
    return file;
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var checksum = new CRC32();
    checksum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static String text(String text) {
    return "X" + (char) text.length() + "\u0000\u0000\u0000" + text;
  }

  /** The pickled call of _rebuild_tensor_v2 on storage 0. */
  private static String tensor(int elements, int offset, String shape, String strides) {
    var id = "(" + text("storage") + "ctorch\nFloatStorage\n" + text("0") + text("cpu");
    return ("ctorch._utils\n_rebuild_tensor_v2\n(" + id + integer(elements) + "tQ")
        + (integer(offset) + tuple(shape) + tuple(strides))
        + "\u0089ccollections\nOrderedDict\n)RtR";
  }

  private static String tuple(String integers) {
    return Arrays.stream(integers.split(" "))
        .map(integer -> integer(Integer.parseInt(integer)))
        .collect(joining("", "(", "t"));
  }

  private static String integer(int value) {
    var bytes = new StringBuilder("J");
    for (var shift = 0; shift < 32; shift += 8) {
      bytes.append((char) (value >> shift & 0xff));
    }
    return bytes.toString();
  }
}
