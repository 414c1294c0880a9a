package lightnet.cli;

import java.io.IOException;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.runtime.RunnableModel;

/** Finds what MODEL stands for. */
final class ModelArgument {
  static final String DEFAULT = "mobilenet-v2";
  static final String HELP =
      "A preset with its parameters, such as mobilenet-v2 or"
          + " mobilenet-v2@width=1.4,resolution=160, or a design in a file.yaml.";

  private ModelArgument() {}

  static Design design(Home home, String model) throws PresetException {
    if (model.endsWith(".onnx")) {
      throw new PresetException(
          model
              + " is an ONNX file, which cannot be opened yet; name a preset or a design in a .yaml"
              + " file.");
    }
    return ModelReference.parse(model).resolve(Presets.in(home.models()));
  }

  static RunnableModel load(Home home, String model) throws PresetException, IOException {
    return RunnableModel.load(home, design(home, model));
  }
}
