package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tensors that a model keeps in files beside it. They are taken inside, so that native code reads
 * no file by itself; a name that leads out of the model's folder is refused.
 */
final class ExternalData {
  private final Path folder;
  private long taken;

  private ExternalData(Path folder) {
    this.folder = folder;
  }

  static ModelProto inside(ModelProto model, Path file) throws HostileModelException {
    if (model.getGraph().getInitializerList().stream().noneMatch(ExternalData::isOutside)) {
      return model;
    }
    try {
      Path folder = Objects.requireNonNull(file.toRealPath().getParent());
      return new ExternalData(folder).inside(model);
    } catch (IOException e) {
      throw new HostileModelException(
          "keeps its weights in another file, which cannot be read (%s)".formatted(e.getMessage()));
    }
  }

  static boolean isOutside(TensorProto tensor) {
    return tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL
        || tensor.getExternalDataCount() > 0;
  }

  private ModelProto inside(ModelProto model) throws HostileModelException, IOException {
    GraphProto.Builder graph = model.getGraph().toBuilder();
    for (int i = 0; i < graph.getInitializerCount(); i++) {
      TensorProto tensor = graph.getInitializer(i);
      if (isOutside(tensor)) {
        graph.setInitializer(i, inside(tensor));
      }
    }
    return model.toBuilder().setGraph(graph).build();
  }

  private TensorProto inside(TensorProto tensor) throws HostileModelException, IOException {
    Map<String, String> entries =
        tensor.getExternalDataList().stream()
            .collect(
                Collectors.toMap(
                    StringStringEntryProto::getKey,
                    StringStringEntryProto::getValue,
                    (_, last) -> last));
    Path beside = beside(tensor.getName(), entries.getOrDefault("location", ""));
    try (FileChannel channel = FileChannel.open(beside)) {
      long offset = number(entries.getOrDefault("offset", "0"));
      long needed = TensorSizes.bytes(tensor);
      long length = number(entries.getOrDefault("length", String.valueOf(needed)));
      if (length != needed || offset > channel.size() - length) {
        throw new HostileModelException(
            "says that %s holds %,d bytes of %s, which it does not"
                .formatted(beside.getFileName(), needed, tensor.getName()));
      }
      taken += length;
      if (taken > OnnxFile.LARGEST) {
        throw new HostileModelException(
            "has more than %,d MB of weights beside it".formatted(OnnxFile.LARGEST >> 20));
      }
      return tensor.toBuilder()
          .clearExternalData()
          .clearDataLocation()
          .setRawData(read(channel, offset, Math.toIntExact(length)))
          .build();
    }
  }

  private Path beside(String tensor, String location) throws HostileModelException, IOException {
    try {
      Path named = Path.of(location);
      if (!location.isBlank() && !named.isAbsolute()) {
        Path inFolder = folder.resolve(named).normalize();
        if (inFolder.startsWith(folder)) {
          if (!Files.exists(inFolder)) {
            throw new HostileModelException(
                "needs the file %s beside it, which is not there".formatted(location));
          }
          Path real = inFolder.toRealPath();
          if (real.startsWith(folder) && Files.isRegularFile(real)) {
            return real;
          }
        }
      }
    } catch (InvalidPathException _) {
      // refused below
    }
    throw new HostileModelException(
        "keeps %s outside of its own folder, where nothing is read".formatted(tensor));
  }

  private static long number(String text) throws HostileModelException {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw new HostileModelException("gives '%s' as a place in another file".formatted(text));
  }

  private static ByteString read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new IOException("it became shorter while it was read");
      }
    }
    return UnsafeByteOperations.unsafeWrap(bytes.flip());
  }
}
