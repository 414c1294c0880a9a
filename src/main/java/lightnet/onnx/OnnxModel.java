package lightnet.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import lightnet.file.WholeFile;

/** An ONNX model that was checked, so that native code may read it. */
public final class OnnxModel {
  private final ByteBuffer bytes;

  private OnnxModel(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Checks a model that this package has written. */
  static OnnxModel of(OnnxMl.ModelProto model) {
    List<String> defects = OnnxChecker.defectsOf(model);
    if (!defects.isEmpty()) {
      throw new IllegalStateException("the model was written wrongly: " + defects);
    }
    return ofChecked(model);
  }

  /** A model of which the caller knows that it was checked; for the readers of this room. */
  public static OnnxModel ofChecked(MessageLite model) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(model.getSerializedSize());
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      model.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return new OnnxModel(bytes.flip());
  }

  /** The bytes of the file, read-only and direct. */
  public ByteBuffer bytes() {
    return bytes.asReadOnlyBuffer();
  }

  /**
   * Reads a file that this was written to.
   *
   * @throws IOException if it cannot be read or holds anything else
   */
  public OnnxModel readAgain(Path file) throws IOException {
    ByteBuffer read = ByteBuffer.allocateDirect(bytes.remaining());
    try (FileChannel channel = FileChannel.open(file)) {
      boolean isAsLong = channel.size() == read.remaining();
      while (isAsLong && read.hasRemaining()) {
        isAsLong = channel.read(read) >= 0;
      }
    }
    if (!read.flip().equals(bytes)) {
      throw new FileSystemException(
          file.toString(), null, "it holds other bytes than were written");
    }
    return new OnnxModel(read);
  }

  /**
   * Writes the file, which appears complete or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    ByteBuffer rest = bytes();
    WholeFile.write(
        file,
        channel -> {
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        });
  }
}
