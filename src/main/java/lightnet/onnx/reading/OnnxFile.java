package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lightnet.onnx.UnreadableModelException;

/**
 * An ONNX file that was read and checked: nothing in it lies about its size, and it needs no other
 * file any more.
 */
public final class OnnxFile {
  /** What holds for a file and for the tensors beside it together. */
  static final long LARGEST = 1L << 30;

  private static final int DEEPEST = 100;
  private static final String ENDING = ".onnx";
  private static final String REMEDY = "export it again, or take another file";

  private final Path file;
  private final String sha256;
  private final ModelProto model;
  private final List<String> filled;

  private OnnxFile(Path file, String sha256, ModelProto model, List<String> filled) {
    this.file = file;
    this.sha256 = sha256;
    this.model = model;
    this.filled = List.copyOf(filled);
  }

  /** Whether a file's name says that it is an ONNX model. */
  public static boolean isNamedSo(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Reads and checks a file.
   *
   * @throws UnreadableModelException if it cannot be read, is no ONNX model, or is not what it says
   */
  public static OnnxFile read(Path file) throws UnreadableModelException {
    byte[] bytes = bytes(file);
    ModelProto model = checked(file, bytes);
    try {
      ModelProto one = Inputs.filled(model);
      return new OnnxFile(file, sha256(bytes), one, Inputs.names(model, one));
    } catch (HostileModelException e) {
      throw new UnreadableModelException(
          file, e.problem(), "networks that take a photo can be opened", e);
    }
  }

  private static byte[] bytes(Path file) throws UnreadableModelException {
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableModelException(file, "is a folder", "name an ONNX file");
      }
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new UnreadableModelException(
            file,
            "has %,d MB".formatted(size >> 20),
            "models of up to %,d MB can be opened".formatted(LARGEST >> 20));
      }
      return Files.readAllBytes(file);
    } catch (UnreadableModelException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnreadableModelException(file, "does not exist", "check its name", e);
    } catch (IOException e) {
      throw new UnreadableModelException(
          file, "cannot be read (%s)".formatted(e.getMessage()), "check that you may read it", e);
    }
  }

  private static ModelProto checked(Path file, byte[] bytes) throws UnreadableModelException {
    if (bytes.length == 0) {
      throw new UnreadableModelException(file, "is empty", REMEDY);
    }
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.enableAliasing(true);
    in.setRecursionLimit(DEEPEST);
    ModelProto model;
    try {
      model = ModelProto.parseFrom(in);
    } catch (IOException e) {
      throw new UnreadableModelException(
          file, "is no ONNX model, or is cut off or damaged", REMEDY, e);
    }
    if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
      throw new UnreadableModelException(file, "is no ONNX model: it has no operators", REMEDY);
    }
    try {
      ModelProto whole = ExternalData.inside(model, file);
      new ModelChecker().check(whole);
      return whole;
    } catch (HostileModelException e) {
      throw new UnreadableModelException(file, e.problem(), REMEDY, e);
    } catch (ArithmeticException e) {
      throw new UnreadableModelException(
          file, "has tensors that are larger than can be counted", REMEDY, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Where it was read. */
  public Path path() {
    return file;
  }

  /** The SHA-256 of its bytes as 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** What made it, such as {@code pytorch 2.1}; empty if it does not say. */
  public String producer() {
    return List.of(model.getProducerName(), model.getProducerVersion()).stream()
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** The inputs besides the photo: they are filled with ones where they are scales, else zeros. */
  public List<String> filled() {
    return filled;
  }

  ModelProto model() {
    return model;
  }

  GraphProto graph() {
    return model.getGraph();
  }

  UnreadableModelException refused(String problem, String remedy) {
    return new UnreadableModelException(file, problem, remedy);
  }
}
