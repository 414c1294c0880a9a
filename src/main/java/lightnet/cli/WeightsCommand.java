package lightnet.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lightnet.design.Catalogue;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.OfficialWeights;
import lightnet.design.OfficialWeights.Size;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;
import lightnet.design.Presets;
import lightnet.weights.WeightsCache;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "weights",
    description = "Lists the official files of trained weights, and which of them are here.",
    mixinStandardHelpOptions = true)
final class WeightsCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();

  private WeightsCommand(Home home) {
    this.home = home;
  }

  /** The command with its subcommands. */
  static CommandLine line(Home home, Confirmation confirmation) {
    return new CommandLine(new WeightsCommand(home))
        .addSubcommand(new WeightsGetCommand(home, confirmation));
  }

  /** A file as it is printed in JSON. */
  private record Document(
      String model,
      String file,
      String origin,
      String licence,
      @Nullable BigDecimal top1,
      @Nullable BigDecimal top5,
      String address,
      long bytes,
      boolean fetched,
      boolean here,
      String place) {}

  @Override
  public Integer call() throws PresetException {
    WeightsCache cache = WeightsCache.of(home.models());
    List<Preset> presets = Presets.in(home.models());
    List<Document> documents = new ArrayList<>();
    for (OfficialWeights weights : Catalogue.read(home.models())) {
      documents.add(document(weights, presets, cache));
    }
    output.print(documents, () -> documents.forEach(this::print));
    return 0;
  }

  private static Document document(
      OfficialWeights weights, List<Preset> presets, WeightsCache cache) throws PresetException {
    return new Document(
        model(weights, presets),
        weights.file(),
        weights.trained().origin(),
        weights.licence(),
        weights.top1().orElse(null),
        weights.top5().orElse(null),
        weights.source().address().toString(),
        weights.size().map(Size::bytes).orElse(0L),
        weights.isFetched(),
        cache.has(weights),
        cache.place(weights).toString());
  }

  /** As it is written on the command line: the preset with what is not its usual. */
  private static String model(OfficialWeights weights, List<Preset> presets)
      throws PresetException {
    Preset preset = new ModelReference(weights.preset(), new LinkedHashMap<>()).preset(presets);
    Map<String, String> given = preset.values(weights.trained().parameters());
    LinkedHashMap<String, String> unusual = new LinkedHashMap<>();
    for (Map.Entry<String, PresetParameter> parameter : preset.parameters().entrySet()) {
      String value = given.getOrDefault(parameter.getKey(), "");
      if (!value.equals(parameter.getValue().defaultValue())) {
        unusual.put(parameter.getKey(), value);
      }
    }
    return new ModelReference(preset.id(), unusual).text();
  }

  private void print(Document weights) {
    String accuracy = weights.top1() == null ? "" : ", top-1 " + weights.top1() + " %";
    String state = weights.fetched() ? "can be downloaded" : "by hand";
    output.line(
        "%s %s: %s of %s%s, %s"
            .formatted(
                weights.here() ? "*" : " ",
                weights.model(),
                weights.file(),
                weights.origin(),
                accuracy,
                weights.here() ? "here" : state));
  }
}
