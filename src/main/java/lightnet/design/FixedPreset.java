package lightnet.design;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import lightnet.block.BlockKind;
import lightnet.design.Preset.Numbering;
import lightnet.design.Preset.StageRows;

/** A design as a preset of its own: a row for each block, with width and resolution to choose. */
final class FixedPreset {
  private static final int SMALLEST_SIDE = 32;
  private static final int LARGEST_SIDE = 1024;
  private static final int SIDE_STEP = 32;
  private static final List<Double> WIDTHS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
  private static final List<Double> SIDES = List.of(96.0, 128.0, 160.0, 192.0, 224.0);

  private final Design design;

  FixedPreset(Design design) {
    this.design = design;
  }

  Preset preset() {
    Setting<List<String>> none = new Setting.Fixed<>(List.of());
    return new Preset(
        id(design.name()),
        design.name(),
        "",
        design.source(),
        design.isEditable() && design.takesSquarePhoto() ? parameters() : new LinkedHashMap<>(),
        new Setting.Fixed<>(design.padding()),
        new ChannelScaling(WidthRule.MAKE_DIVISIBLE, ChannelStep.of(design), List.of(), none, none),
        Numbering.IN_STAGE,
        design.isEditable() ? design.stages().stream().map(FixedPreset::rows).toList() : List.of(),
        design.trained().stream().flatMap(FixedPreset::files).map(FixedPreset::atWidth1).toList(),
        design.isEditable() ? design.trained().flatMap(FixedPreset::own) : Optional.empty());
  }

  /** A name as the command line takes it. */
  static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "network" : id;
  }

  private SequencedMap<String, PresetParameter> parameters() {
    SequencedMap<String, PresetParameter> parameters = new LinkedHashMap<>();
    parameters.put(Preset.WIDTH, new ParameterRange(1, 0.25, 4, 0, WIDTHS));
    parameters.put(Preset.RESOLUTION, resolution(design.input().h()));
    return parameters;
  }

  private static ParameterRange resolution(int side) {
    boolean usual = side >= SMALLEST_SIDE && side <= LARGEST_SIDE;
    return new ParameterRange(
        side,
        usual ? SMALLEST_SIDE : side,
        usual ? LARGEST_SIDE : side,
        side % SIDE_STEP == 0 ? SIDE_STEP : 1,
        usual ? SIDES : List.of((double) side));
  }

  private static Stream<TrainedWeightsFile> files(WeightsSource source) {
    return switch (source) {
      case TrainedWeightsFile file -> Stream.of(file);
      case ImportedFile _, KeptWeights _ -> Stream.empty();
    };
  }

  private static Optional<WeightsSource> own(WeightsSource source) {
    return switch (source) {
      case TrainedWeightsFile _ -> Optional.empty();
      case ImportedFile _, KeptWeights _ -> Optional.of(source);
    };
  }

  private static TrainedWeightsFile atWidth1(TrainedWeightsFile file) {
    return new TrainedWeightsFile(
        Map.of(Preset.WIDTH, "1"),
        file.file(),
        file.naming(),
        file.dataset(),
        file.origin(),
        file.classes(),
        file.preprocessing());
  }

  private static StageRows rows(Stage stage) {
    return new StageRows(stage.name(), stage.blocks().stream().map(FixedPreset::row).toList());
  }

  private static BlockRow row(PlacedBlock placed) {
    BlockKind kind = BlockKind.of(placed.block());
    Map<String, Setting<Object>> fields = new HashMap<>();
    kind.values(placed.block())
        .forEach((field, value) -> fields.put(field, new Setting.Fixed<>(value)));
    return new BlockRow(placed.name(), kind, new Setting.Fixed<>(1), Optional.empty(), fields);
  }
}
