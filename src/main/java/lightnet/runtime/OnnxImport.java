package lightnet.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.FileReading;
import lightnet.design.ImportedFile;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.onnx.UnreadableModelException;
import lightnet.onnx.reading.ForeignInput;
import lightnet.onnx.reading.ForeignNetwork;
import lightnet.onnx.reading.OnnxFile;
import lightnet.recognition.Recognised;
import lightnet.recognition.Recogniser;

/** Opens ONNX files of others. */
public final class OnnxImport {
  private OnnxImport() {}

  /**
   * A file as a design, whose blocks are those that are recognised.
   *
   * @param design named after the file, or after the published network that it is
   * @param producer what made the file, empty if it does not say
   * @param layers how many layers were read
   * @param covered how many of them are in blocks of the papers
   * @param opaque how many are known by their name alone
   * @param source the file, with how it is fed and read
   * @param classes how many it tells apart
   * @param filled its inputs besides the photo
   */
  public record Opened(
      Design design,
      String producer,
      int layers,
      int covered,
      int opaque,
      ImportedFile source,
      int classes,
      List<String> filled) {
    public Opened {
      filled = List.copyOf(filled);
    }
  }

  /**
   * Reads and recognises a file.
   *
   * @param presets published networks that it may be
   * @param corrections what its user says of how it is fed and read
   * @throws UnreadableModelException if it cannot be used, with a sentence on why
   * @throws PresetException if a correction is none
   */
  public static Opened open(Path path, List<Preset> presets, Corrections corrections)
      throws UnreadableModelException, PresetException {
    OnnxFile file = OnnxFile.read(path);
    ForeignNetwork guessed = guess(file);
    FileReading guess = FileForm.guess(guessed);
    FileReading reading = corrections.of(file.sha256(), guess);
    ForeignNetwork network =
        reading.channels() == guess.channels() ? guessed : read(file, order(reading));
    Recognised recognised =
        said(network).orElseGet(() -> Recogniser.recognise(network.layers(), presets));
    Design found = recognised.design();
    String name = String.valueOf(path.getFileName());
    var source = new ImportedFile(path, file.sha256(), guess, reading);
    Design design =
        new Design(
            found.source().isEmpty() ? name : found.name(),
            found.source().isEmpty() ? name : "%s; %s".formatted(name, found.source()),
            found.input(),
            found.padding(),
            found.stages(),
            Optional.of(source));
    int opaque =
        (int)
            network.layers().layers().stream()
                .filter(layer -> layer.op() instanceof Op.Opaque)
                .count();
    return new Opened(
        design,
        file.producer(),
        recognised.layers(),
        recognised.covered(),
        opaque,
        source,
        FileForm.of(network, reading).classes(),
        file.filled());
  }

  /** The design that a file of ours holds, if its graph is that. */
  private static Optional<Recognised> said(ForeignNetwork network) {
    return network
        .metadata()
        .design()
        .flatMap(text -> parsed(text, network.layers().input()))
        .flatMap(
            design ->
                design.expand() instanceof Expansion.Expanded(Network whole)
                    ? Recogniser.same(whole, network.layers())
                        .map(
                            tensors ->
                                new Recognised(design, tensors, tensors.size(), tensors.size()))
                    : Optional.empty());
  }

  private static Optional<Design> parsed(String text, Shape input) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(Presets.parse("", bytes).design().fedWith(input));
    } catch (PresetException _) {
      return Optional.empty();
    }
  }

  /** Where the sizes tell nothing of the channels and they cannot be first, they are last. */
  static ForeignNetwork guess(OnnxFile file) throws UnreadableModelException {
    try {
      return read(file, Optional.empty());
    } catch (UnreadableModelException first) {
      try {
        return read(file, Optional.of(ForeignInput.Order.NHWC));
      } catch (UnreadableModelException other) {
        first.addSuppressed(other);
        throw first;
      }
    }
  }

  private static Optional<ForeignInput.Order> order(FileReading reading) {
    return Optional.of(
        switch (reading.channels()) {
          case FIRST -> ForeignInput.Order.NCHW;
          case LAST -> ForeignInput.Order.NHWC;
        });
  }

  private static ForeignNetwork read(OnnxFile file, Optional<ForeignInput.Order> order)
      throws UnreadableModelException {
    var shapes = new ModelShapes();
    try {
      return ForeignNetwork.read(file, shapes, order);
    } catch (UnreadableModelException e) {
      if (shapes.failure().isPresent()) {
        throw Refusal.of(shapes.failure().get()).of(file.path());
      }
      throw e;
    }
  }

  /**
   * The graph of the file that a design was read from.
   *
   * @throws PresetException if another file is there by now
   */
  static FileGraph graph(ImportedFile source, Design design) throws PresetException, IOException {
    OnnxFile file = OnnxFile.read(source.file());
    if (!file.sha256().equals(source.sha256())) {
      throw new PresetException(
          "%s has changed since it was opened; open it again.".formatted(source.name()));
    }
    ForeignNetwork network = read(file, order(source.reading()));
    Network whole = design.fedWith(network.layers().input()).network();
    Map<String, String> tensors =
        Recogniser.same(whole, network.layers())
            .orElseThrow(
                () ->
                    new PresetException(
                        "%s is no longer what was read from %s; open the file again."
                            .formatted(design.name(), source.name())));
    return new FileGraph(network, new HashMap<>(tensors));
  }
}
