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
import lightnet.onnx.reading.OnnxFile;
import lightnet.runtime.OnnxImport;
import lightnet.runtime.RunnableModel;

/** Finds what MODEL stands for. */
final class ModelArgument {
  static final String DEFAULT = "mobilenet-v2";
  static final String HELP =
      "A preset with its parameters, such as mobilenet-v2 or"
          + " mobilenet-v2@width=1.4,resolution=160, a design in a file.yaml, or a file.onnx.";

  private ModelArgument() {}

  static Design design(Home home, String model) throws PresetException, IOException {
    if (OnnxFile.isNamedSo(model)) {
      return OnnxImport.open(Path.of(model), Presets.in(home.models())).design();
    }
    ModelReference reference = ModelReference.parse(model);
    return preset(home, reference).design(reference.parameters());
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
    if (OnnxFile.isNamedSo(model)) {
      return List.of();
    }
    ModelReference reference = ModelReference.parse(model);
    Preset preset = preset(home, reference);
    Map<String, String> values = preset.values(reference.parameters());
    return PublishedFigures.of(home.models(), preset).stream()
        .filter(figure -> figure.at().equals(values))
        .toList();
  }
}
