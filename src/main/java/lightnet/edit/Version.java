package lightnet.edit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.design.Design;
import lightnet.design.ImportedFile;
import lightnet.design.KeptWeights;
import lightnet.design.KeptWeights.Origin;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;

/**
 * What a document is at a moment.
 *
 * @param preset that the design is made from
 * @param parameters the preset's, all of them
 * @param design its blocks
 */
public record Version(Preset preset, Map<String, String> parameters, Design design) {

  private static final String EDITED = ", edited";

  public Version {
    parameters = Map.copyOf(parameters);
  }

  /**
   * A preset at some parameters; those that are not given keep their defaults.
   *
   * @throws PresetException if there is no such parameter or it cannot take the value
   */
  public static Version of(Preset preset, Map<String, String> given) throws PresetException {
    return new Version(preset, preset.values(given), preset.design(given));
  }

  /** A design of one's own, at its usual width and resolution. */
  public static Version of(Design design) {
    Preset preset = Presets.of(design);
    try {
      return new Version(preset, preset.values(Map.of()), design);
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * With other values of the preset's parameters.
   *
   * @throws PresetException if there is no such parameter or it cannot take the value
   */
  Version at(Map<String, String> values) throws PresetException {
    Map<String, String> chosen = new HashMap<>(parameters);
    chosen.putAll(values);
    return of(preset, chosen);
  }

  /**
   * With an edit. What is edited is no longer what was published, and says so in its name, unless
   * that is what is edited; widths and resolutions that were chosen before are its own from now on.
   */
  Version edited(Edit edit) {
    Design after = edit.applyTo(design);
    if (after.equals(design)) {
      return this;
    }
    Design kept = weights().map(source -> keeping(source, after)).orElse(after);
    return of(isOwn() || edit.leavesBlocks() ? kept : renamed(kept));
  }

  /** Where the weights of the layers are that an edit does not change. */
  private Optional<KeptWeights> weights() {
    return design
        .trained()
        .filter(KeptWeights.class::isInstance)
        .map(KeptWeights.class::cast)
        .or(() -> origin().map(KeptWeights::of));
  }

  /** What has weights, if it may have some. */
  private Optional<Origin> origin() {
    return isOwn()
        ? design.trained().map(_ -> new Origin.Given(design))
        : Optional.of(new Origin.Published(reference()));
  }

  private ModelReference reference() {
    SequencedMap<String, String> inOrder = new LinkedHashMap<>();
    for (String key : preset.parameters().keySet()) {
      inOrder.put(key, parameters.getOrDefault(key, ""));
    }
    return new ModelReference(preset.id(), inOrder);
  }

  private Design keeping(KeptWeights source, Design after) {
    return after.stages().equals(design.stages())
        ? after
        : after.from(source.after(after, Moves.between(design, after)));
  }

  /** Whether it is a design of one's own, which belongs to no family, not one of the presets. */
  boolean isOwn() {
    return preset.family().isEmpty();
  }

  private static Design renamed(Design edited) {
    return edited.named(edited.name() + EDITED, "edited, after " + edited.source());
  }

  /**
   * Itself, or the version that a document began with where it has become that again, under the
   * name that it was given since.
   */
  Version orAgain(Version first) {
    if (!isSameNetwork(first)) {
      return this;
    }
    String name = design.name();
    return name.equals(first.design.name() + EDITED) && !first.isOwn()
        ? first
        : first.edited(new Edit.Title(name));
  }

  /** Whether another version is the same network, whatever it is called. */
  private boolean isSameNetwork(Version other) {
    return design.input().equals(other.design.input())
        && design.stages().equals(other.design.stages())
        && file().equals(other.file());
  }

  /** The file of others that it was read from, whatever was edited since. */
  private Optional<ImportedFile> file() {
    return design
        .trained()
        .flatMap(
            source ->
                source instanceof KeptWeights(Origin.Given(Design before), var _)
                    ? before.imported()
                    : design.imported());
  }
}
