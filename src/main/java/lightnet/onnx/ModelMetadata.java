package lightnet.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.onnx.InputRecipe.ColourOrder;
import lightnet.onnx.InputRecipe.Range;
import lightnet.weights.Provenance;

/**
 * What a file that was exported says of itself beside its graph, as properties of the model: keys
 * that begin with {@code lightnet.}, each with a text.
 *
 * @param name of the network
 * @param source where it was published
 * @param preset as the command line names it, such as {@code mobilenet-v2@width=0.5}, if it is one
 * @param design its blocks, in the form in which designs are saved
 * @param batchNorm what became of batch normalisation in the graph
 * @param input how a photo becomes its input
 * @param labels of its classes
 * @param weights where they come from
 * @param licence of the weights
 */
public record ModelMetadata(
    Optional<String> name,
    Optional<String> source,
    Optional<String> preset,
    Optional<String> design,
    Optional<BatchNorm> batchNorm,
    Optional<InputRecipe> input,
    Labels labels,
    Optional<Provenance> weights,
    Optional<String> licence) {

  /** What a file of somebody else's says. */
  public static final ModelMetadata NONE =
      new ModelMetadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Labels.NONE,
          Optional.empty(),
          Optional.empty());

  private static final String NAME = "lightnet.name";
  private static final String SOURCE = "lightnet.source";
  private static final String PRESET = "lightnet.preset";
  private static final String DESIGN = "lightnet.design";
  private static final String BATCH_NORM = "lightnet.batch-norm";
  private static final String SHORT_SIDE = "lightnet.input.short-side";
  private static final String CROP = "lightnet.input.crop";
  private static final String MEAN = "lightnet.input.mean";
  private static final String STD = "lightnet.input.std";
  private static final String ORDER = "lightnet.input.colours";
  private static final String RANGE = "lightnet.input.range";
  private static final String LABELS_FILE = "lightnet.labels.file";
  private static final String LABELS = "lightnet.labels";
  private static final String SEED = "lightnet.weights.seed";
  private static final String LAYERS = "lightnet.weights.layers";
  private static final String RANDOM_LAYERS = "lightnet.weights.random-layers";
  private static final String DATASET = "lightnet.weights.dataset";
  private static final String ORIGIN = "lightnet.weights.origin";
  private static final String LICENCE = "lightnet.weights.licence";

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SENTENCE = 4_000;
  private static final int LONGEST_DESIGN = 1 << 20;
  private static final int LONGEST_LABELS = 1 << 22;
  private static final int MOST_LABELS = 100_000;
  private static final int LARGEST_SIDE = 1 << 16;

  /**
   * The names of the classes, in the order of the outputs.
   *
   * @param file that they were read from, empty if there is none
   * @param names themselves, none if they are not known
   */
  public record Labels(String file, List<String> names) {

    /** The classes are numbers. */
    public static final Labels NONE = new Labels("", List.of());

    public Labels {
      names = List.copyOf(names);
    }
  }

  /**
   * What was found in a file.
   *
   * @param metadata what can be used
   * @param ignored keys of ours whose values cannot
   */
  public record Found(ModelMetadata metadata, List<String> ignored) {
    public Found {
      ignored = List.copyOf(ignored);
    }
  }

  /** The properties, in the order in which they are written. */
  public SequencedMap<String, String> toProps() {
    SequencedMap<String, String> props = new LinkedHashMap<>();
    name.ifPresent(text -> props.put(NAME, text));
    source.ifPresent(text -> props.put(SOURCE, text));
    preset.ifPresent(text -> props.put(PRESET, text));
    batchNorm.ifPresent(form -> props.put(BATCH_NORM, word(form)));
    input.ifPresent(recipe -> put(recipe, props));
    weights.ifPresent(provenance -> put(provenance, props));
    licence.ifPresent(text -> props.put(LICENCE, text));
    if (!labels.file().isEmpty()) {
      props.put(LABELS_FILE, labels.file());
    }
    if (!labels.names().isEmpty()) {
      props.put(LABELS, String.join("\n", labels.names()));
    }
    design.ifPresent(text -> props.put(DESIGN, text));
    return props;
  }

  private static void put(Provenance weights, Map<String, String> props) {
    switch (weights) {
      case Provenance.Trained(String dataset, String origin) -> {
        props.put(DATASET, dataset);
        props.put(ORIGIN, origin);
      }
      case Provenance.Random(long seed) -> props.put(SEED, String.valueOf(seed));
      case Provenance.Lost(String _, long seed) -> props.put(SEED, String.valueOf(seed));
      case Provenance.InFile(String file) -> props.put(ORIGIN, file);
      case Provenance.Kept kept -> {
        put(kept.from(), props);
        props.put(SEED, String.valueOf(kept.seed()));
        props.put(LAYERS, String.valueOf(kept.layers()));
        props.put(RANDOM_LAYERS, String.valueOf(kept.random()));
      }
    }
  }

  private static void put(InputRecipe recipe, Map<String, String> props) {
    props.put(SHORT_SIDE, String.valueOf(recipe.shortSide()));
    props.put(CROP, String.valueOf(recipe.crop()));
    props.put(MEAN, InputRecipe.joined(recipe.mean()));
    props.put(STD, InputRecipe.joined(recipe.std()));
    props.put(ORDER, recipe.order().name());
    props.put(RANGE, recipe.range().words());
  }

  /**
   * Reads properties that anybody may have written: what is missing, too long or not of its kind is
   * left out.
   */
  public static Found fromProps(Map<String, String> props) {
    var reader = new PropertyReader(props);
    Optional<InputRecipe> recipe = recipe(reader);
    var metadata =
        new ModelMetadata(
            reader.line(NAME, LONGEST_NAME),
            reader.line(SOURCE, LONGEST_SENTENCE),
            reader.line(PRESET, LONGEST_NAME),
            reader.text(DESIGN, LONGEST_DESIGN),
            reader.oneOf(BATCH_NORM, BatchNorm.values(), ModelMetadata::word),
            recipe,
            new Labels(
                reader.line(LABELS_FILE, LONGEST_NAME).orElse(""),
                reader.lines(LABELS, LONGEST_LABELS, MOST_LABELS)),
            provenance(reader),
            reader.line(LICENCE, LONGEST_SENTENCE));
    return new Found(metadata, reader.ignored());
  }

  private static Optional<InputRecipe> recipe(PropertyReader reader) {
    Optional<Integer> shortSide = reader.count(SHORT_SIDE, LARGEST_SIDE);
    Optional<Integer> crop = reader.count(CROP, LARGEST_SIDE);
    List<Float> mean = reader.numbers(MEAN);
    List<Float> std = reader.numbers(STD);
    Optional<ColourOrder> order = reader.oneOf(ORDER, ColourOrder.values(), Enum::name);
    Optional<Range> range = reader.oneOf(RANGE, Range.values(), Range::words);
    if (shortSide.isEmpty() || crop.isEmpty() || order.isEmpty() || range.isEmpty()) {
      return Optional.empty();
    }
    return reader.made(
        MEAN,
        () -> new InputRecipe(shortSide.get(), crop.get(), mean, std, order.get(), range.get()));
  }

  private static Optional<Provenance> provenance(PropertyReader reader) {
    Optional<Long> seed = reader.whole(SEED);
    Optional<String> dataset = reader.line(DATASET, LONGEST_NAME);
    Optional<String> origin = reader.line(ORIGIN, LONGEST_NAME);
    Optional<Long> layers = reader.whole(LAYERS);
    Optional<Long> random = reader.whole(RANDOM_LAYERS);
    Optional<Provenance> others =
        dataset
            .<Provenance>flatMap(data -> origin.map(who -> new Provenance.Trained(data, who)))
            .or(() -> origin.map(Provenance.InFile::new));
    if (seed.isEmpty()) {
      return others;
    }
    return layers.isEmpty() || random.isEmpty() || others.isEmpty()
        ? seed.map(Provenance.Random::new)
        : reader.made(
            LAYERS,
            () ->
                new Provenance.Kept(
                    others.get(),
                    Math.clamp(layers.get(), 0, Integer.MAX_VALUE),
                    Math.clamp(random.get(), -1, Integer.MAX_VALUE),
                    seed.get()));
  }

  /** For people who open the file with another program. */
  public String docString() {
    var doc = new StringBuilder(name.orElse("A network"));
    source.filter(text -> !text.isBlank()).ifPresent(text -> doc.append(". ").append(text));
    weights.ifPresent(from -> doc.append(". Weights: ").append(from.words()));
    licence.ifPresent(text -> doc.append(", licence ").append(text));
    input.ifPresent(recipe -> doc.append(". Input: ").append(recipe.words()));
    return doc.append(". Written by Lightnet Explorer.").toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
