package lightnet.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lightnet.cli.Documents.PresetDocument;
import lightnet.design.Home;
import lightnet.design.ParameterRange;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "list",
    description = "Lists the networks that can be opened.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();

  ListCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws PresetException {
    List<PresetDocument> presets = Presets.in(home.models()).stream().map(this::document).toList();
    output.print(presets, () -> presets.forEach(this::print));
    return 0;
  }

  private PresetDocument document(Preset preset) {
    Map<String, List<Double>> allowed = new LinkedHashMap<>();
    preset.parameters().forEach((key, range) -> allowed.put(key, range.offered()));
    Map<String, Double> defaults =
        preset.parameters().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().defaultValue()));
    return new PresetDocument(
        preset.id(),
        preset.name(),
        allowed,
        defaults,
        preset.trained().isEmpty() ? "none" : "bundled");
  }

  private void print(PresetDocument preset) {
    output.line("%-16s %s, weights: %s".formatted(preset.id(), preset.name(), preset.weights()));
    preset
        .parameters()
        .forEach(
            (key, values) ->
                output.line(
                    "  %s: %s"
                        .formatted(
                            key,
                            values.stream().map(ParameterRange::plain).collect(joining(", ")))));
  }
}
