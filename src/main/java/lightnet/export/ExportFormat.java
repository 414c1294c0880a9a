package lightnet.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lightnet.design.Presets;

/** What a network can be handed on as; the ending of a file's name says which. */
public enum ExportFormat {
  /** The graph with its weights, for runtimes. */
  ONNX(".onnx"),
  /** A PyTorch module as source text. */
  TORCH(".py"),
  /** The weights under the names that the PyTorch module gives them. */
  SAFETENSORS(".safetensors"),
  /** The design, which opens again here. */
  DESIGN(".yaml"),
  /** The layers with their costs, a line for each. */
  CSV(".csv"),
  /** The whole network with its costs. */
  JSON(".json"),
  /** A picture of the network, for print. */
  SVG(".svg"),
  /** The same in pixels. */
  PNG(".png");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** How names of such files end. */
  public String ending() {
    return ending;
  }

  /** The same as a word, such as {@code onnx}. */
  public String word() {
    return ending.substring(1);
  }

  /** What a file is to be, if its name ends in one of the endings. */
  public static Optional<ExportFormat> of(Path file) {
    return Arrays.stream(values()).filter(format -> format.isOne(file)).findFirst();
  }

  /** A file with this ending, where it has none. */
  public Path named(Path file) {
    return isOne(file) ? file : file.resolveSibling(file.getFileName() + ending);
  }

  /** Whether a file is such a one, by its name. */
  public boolean isOne(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(ending) || (this == DESIGN && Presets.isDesign(name));
  }

  /** Whether it holds weights. */
  public boolean hasWeights() {
    return switch (this) {
      case ONNX, SAFETENSORS -> true;
      case TORCH, DESIGN, CSV, JSON, SVG, PNG -> false;
    };
  }
}
