package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.PublishedFigure;
import lightnet.design.PublishedFigures;
import lightnet.file.KeptReadings;
import lightnet.file.StateFolder;
import lightnet.onnx.reading.OnnxFile;
import lightnet.runtime.Corrections;
import lightnet.runtime.OnnxImport;
import lightnet.runtime.RunnableModel;

/** Finds what MODEL stands for. */
final class ModelArgument {
  static final String DEFAULT = "mobilenet-v2";
  static final String HELP =
      "A preset with its parameters, such as mobilenet-v2 or"
          + " mobilenet-v2@width=1.4,resolution=160, a design in a file.yaml, or a file.onnx, with"
          + " corrections such as file.onnx@values=0..1,colours=bgr where the guess on how it is"
          + " fed and read is wrong.";

  private ModelArgument() {}

  static Design design(Home home, String model) throws PresetException, IOException {
    ModelReference reference = ModelReference.parse(model);
    if (OnnxFile.isNamedSo(reference.id())) {
      return OnnxImport.open(
              Path.of(reference.id()),
              Presets.in(home.models()),
              corrections().with(reference.parameters()))
          .design();
    }
    return preset(home, reference).design(reference.parameters());
  }

  /** What was corrected in the window holds here too. */
  static Corrections corrections() {
    return new KeptReadings(StateFolder.find())::of;
  }

  /** The preset that is named; where there is none, files with mistakes are told too. */
  static Preset preset(Home home, ModelReference reference) throws PresetException {
    List<String> told = new ArrayList<>();
    List<Preset> presets =
        Presets.in(home.models(), mistake -> told.add(String.valueOf(mistake.getMessage())));
    try {
      return reference.preset(presets);
    } catch (PresetException e) {
      told.addFirst(String.valueOf(e.getMessage()));
      throw new PresetException(String.join(" ", told), e);
    }
  }

  static RunnableModel load(Home home, String model) throws PresetException, IOException {
    return RunnableModel.load(home, design(home, model));
  }

  /** What was published of exactly this network. */
  static List<PublishedFigure> published(Home home, String model) throws PresetException {
    ModelReference reference = ModelReference.parse(model);
    if (OnnxFile.isNamedSo(reference.id())) {
      return List.of();
    }
    Preset preset = preset(home, reference);
    Map<String, String> values = preset.values(reference.parameters());
    return PublishedFigures.of(home.models(), preset).stream()
        .filter(figure -> figure.at().equals(values))
        .toList();
  }
}
