package lightnet.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lightnet.cli.Documents.ImpossibleDocument;
import lightnet.cli.Documents.PresetDocument;
import lightnet.design.Catalogue;
import lightnet.design.Home;
import lightnet.design.OfficialWeights;
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
    List<String> mistakes = new ArrayList<>();
    List<OfficialWeights> catalogue = Catalogue.read(home.models());
    List<PresetDocument> presets =
        Presets.in(home.models(), mistake -> mistakes.add(String.valueOf(mistake.getMessage())))
            .stream()
            .map(preset -> document(preset, catalogue))
            .toList();
    output.print(presets, () -> presets.forEach(this::print));
    mistakes.forEach(output::note);
    return mistakes.isEmpty() ? 0 : 1;
  }

  private static PresetDocument document(Preset preset, List<OfficialWeights> catalogue) {
    Map<String, List<Object>> allowed = new LinkedHashMap<>();
    Map<String, Object> defaults = new LinkedHashMap<>();
    preset
        .parameters()
        .forEach(
            (key, parameter) -> {
              allowed.put(key, parameter.offered().stream().map(ListCommand::typed).toList());
              defaults.put(key, typed(parameter.defaultValue()));
            });
    return new PresetDocument(
        preset.id(),
        preset.name(),
        preset.family(),
        allowed,
        defaults,
        preset.impossible().stream()
            .map(it -> new ImpossibleDocument(typed(it.values()), it.reason()))
            .toList(),
        weights(preset, catalogue));
  }

  private static String weights(Preset preset, List<OfficialWeights> catalogue) {
    if (!preset.trained().isEmpty()) {
      return "bundled";
    }
    return catalogue.stream().anyMatch(weights -> weights.preset().equals(preset.id()))
        ? "catalogue"
        : "none";
  }

  private static Map<String, Object> typed(Map<String, String> values) {
    Map<String, Object> typed = new LinkedHashMap<>();
    values.forEach((key, value) -> typed.put(key, typed(value)));
    return typed;
  }

  /** Numbers are numbers in JSON too. */
  private static Object typed(String value) {
    return value.matches("\\d+(\\.\\d+)?") ? new BigDecimal(value) : value;
  }

  private void print(PresetDocument preset) {
    output.line("%-20s %s, weights: %s".formatted(preset.id(), preset.name(), preset.weights()));
    preset
        .parameters()
        .forEach(
            (key, values) ->
                output.line(
                    "  %s: %s"
                        .formatted(
                            key, values.stream().map(String::valueOf).collect(joining(", ")))));
    preset
        .impossible()
        .forEach(it -> output.line("  not %s: %s".formatted(words(it.values()), it.reason())));
  }

  private static String words(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(joining(","));
  }
}
