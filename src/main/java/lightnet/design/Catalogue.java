package lightnet.design;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.design.Checksum.Algorithm;
import lightnet.design.OfficialWeights.Size;
import lightnet.design.OfficialWeights.Source;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;

/** The official files of trained weights, read from {@code models/weights/catalogue.yaml}. */
public final class Catalogue {
  private static final String FILE = "weights/catalogue.yaml";
  private static final long MEBIBYTE = 1 << 20;
  private static final String THIS_COMPUTER = "127.0.0.1";
  private static final long LARGEST = 1L << 31;

  /** Half a thousandth of a mebibyte: publishers round to three decimals. */
  private static final double ROUNDING = 0.0005;

  private static final List<String> OF_ALL =
      List.of("origin", "from", "page", "licence", "dataset", "classes", "naming", "preprocessing");
  private static final List<String> OF_FILE =
      List.of(
          "preset",
          "parameters",
          "file",
          "bytes",
          "mebibytes",
          "sha256",
          "sha384",
          "md5",
          "top1",
          "top5",
          "origin",
          "naming",
          "preprocessing");

  private Catalogue() {}

  /**
   * The files, those that are preferred first; none if there is no catalogue.
   *
   * @param models the folder of the presets
   * @throws PresetException if it cannot be read or has a mistake, which it names with its line
   */
  public static List<OfficialWeights> read(Path models) throws PresetException {
    Path file = models.resolve(FILE);
    return Files.exists(file) ? read(YamlNode.read(file)) : List.of();
  }

  private static List<OfficialWeights> read(YamlNode root) throws PresetException {
    YamlMapping mapping = root.mapping();
    mapping.allow(List.of("publishers"));
    List<OfficialWeights> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode publisher : mapping.required("publishers").items()) {
      YamlMapping common = publisher.mapping();
      List<String> known = new ArrayList<>(OF_ALL);
      known.add("files");
      common.allow(known);
      for (YamlNode node : common.required("files").items()) {
        OfficialWeights weights = weights(common, node.mapping());
        if (!names.add(weights.file())) {
          throw node.mistake("there are two files called %s.".formatted(weights.file()));
        }
        all.add(weights);
      }
    }
    return List.copyOf(all);
  }

  private static OfficialWeights weights(YamlMapping common, YamlMapping file)
      throws PresetException {
    file.allow(OF_FILE);
    var trained =
        new TrainedWeightsFile(
            parameters(file),
            name(file.required("file")),
            PresetReader.word(Naming.class, either(file, common, "naming")),
            common.required("dataset").text(),
            either(file, common, "origin").text(),
            common.required("classes").text(),
            PresetReader.word(Recipe.class, either(file, common, "preprocessing")));
    return new OfficialWeights(
        file.required("preset").text(),
        trained,
        source(common, trained.file()),
        size(file),
        checksum(file),
        common.required("licence").text(),
        PublishedReader.percent(file.optional("top1")),
        PublishedReader.percent(file.optional("top5")));
  }

  private static YamlNode either(YamlMapping file, YamlMapping common, String key)
      throws PresetException {
    Optional<YamlNode> own = file.optional(key);
    return own.isPresent() ? own.get() : common.required(key);
  }

  private static Map<String, String> parameters(YamlMapping file) throws PresetException {
    Map<String, String> parameters = new HashMap<>();
    for (var entry : file.required("parameters").mapping().entries().entrySet()) {
      parameters.put(entry.getKey(), normal(entry.getValue().text()));
    }
    return parameters;
  }

  /** As presets write numbers: 1.0 as 1. */
  private static String normal(String value) {
    return value.matches("[0-9]+\\.[0-9]+")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  private static String name(YamlNode node) throws PresetException {
    if (!node.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw node.mistake("%s is no plain file name.".formatted(node.text()));
    }
    return node.text();
  }

  private static Source source(YamlMapping common, String file) throws PresetException {
    Optional<YamlNode> page = common.optional("page");
    if (page.isPresent()) {
      return new Source.Page(address(page.get(), page.get().text()));
    }
    YamlNode from = common.required("from");
    return new Source.Direct(address(from, from.text() + file));
  }

  private static URI address(YamlNode node, String text) throws PresetException {
    try {
      URI address = URI.create(text);
      boolean isOnThisComputer =
          "http".equals(address.getScheme()) && THIS_COMPUTER.equals(address.getHost());
      if (isOnThisComputer || ("https".equals(address.getScheme()) && address.getHost() != null)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw node.mistake("%s is no address: %s.".formatted(text, e.getMessage()));
    }
    throw node.mistake("%s is no address that begins with https://.".formatted(text));
  }

  private static Optional<Size> size(YamlMapping file) throws PresetException {
    Optional<YamlNode> exact = file.optional("bytes");
    if (exact.isPresent()) {
      return Optional.of(new Size(number(exact.get()).longValue(), 0));
    }
    Optional<YamlNode> rounded = file.optional("mebibytes");
    if (rounded.isEmpty()) {
      return Optional.empty();
    }
    double about = number(rounded.get()).doubleValue() * MEBIBYTE;
    return Optional.of(new Size(Math.round(about), Math.round(ROUNDING * MEBIBYTE) + 1));
  }

  private static BigDecimal number(YamlNode node) throws PresetException {
    if (node.text().matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
      var number = new BigDecimal(node.text());
      if (number.signum() > 0 && number.longValue() < LARGEST) {
        return number;
      }
    }
    throw node.mistake("a size is expected here, not %s.".formatted(node.text()));
  }

  private static Optional<Checksum> checksum(YamlMapping file) throws PresetException {
    for (Algorithm algorithm : List.of(Algorithm.SHA384, Algorithm.SHA256, Algorithm.MD5)) {
      Optional<YamlNode> digits = file.optional(PresetReader.written(algorithm));
      if (digits.isPresent()) {
        try {
          return Optional.of(new Checksum(algorithm, digits.get().text()));
        } catch (IllegalArgumentException e) {
          throw digits.get().mistake(e.getMessage() + ".");
        }
      }
    }
    return Optional.empty();
  }
}
