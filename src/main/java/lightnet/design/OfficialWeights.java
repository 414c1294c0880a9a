package lightnet.design;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file of trained weights that its authors publish, as the catalogue describes it.
 *
 * @param preset the id of the preset that they were trained for
 * @param trained what is needed to read them; its file is the name alone
 * @param source where the file is published
 * @param size how large it is, where that is known
 * @param checksum by which it is known again, where its publisher gives one
 * @param licence under which it is published
 * @param top1 percentage of right first answers, as published
 * @param top5 percentage of right answers among the first five, as published
 */
public record OfficialWeights(
    String preset,
    TrainedWeightsFile trained,
    Source source,
    Optional<Size> size,
    Optional<Checksum> checksum,
    String licence,
    Optional<BigDecimal> top1,
    Optional<BigDecimal> top5) {

  /** Where a file is published. */
  public sealed interface Source {
    /** What a person opens. */
    URI address();

    /** The file itself. */
    record Direct(URI address) implements Source {}

    /** A page on which a person finds it. */
    record Page(URI address) implements Source {}
  }

  /**
   * How large a file is.
   *
   * @param bytes exactly, or about
   * @param tolerance bytes that it may have more or less
   */
  public record Size(long bytes, long tolerance) {
    private static final double MEBIBYTE = 1 << 20;

    /** The number of bytes that it has at most. */
    public long most() {
      return bytes + tolerance;
    }

    /** The number of bytes that it has at least. */
    public long least() {
      return Math.max(1, bytes - tolerance);
    }

    /** Such as {@code 13.6 MB}. */
    public String words() {
      return "%.1f MB".formatted(bytes / MEBIBYTE);
    }
  }

  /** The file's name. */
  public String file() {
    return trained.file();
  }

  /** Who is asked for it. */
  public String host() {
    return source.address().getHost();
  }

  /** Whether it can be fetched and checked without a person. */
  public boolean isFetched() {
    return source instanceof Source.Direct && checksum.isPresent() && size.isPresent();
  }

  /** Whether it is for a preset with these parameters, of which all are given. */
  public boolean isFor(String id, Map<String, String> values) {
    return preset.equals(id) && values.entrySet().containsAll(trained.parameters().entrySet());
  }

  /**
   * The network that they were trained for.
   *
   * @param models the folder of the presets
   */
  public Design design(Path models) throws PresetException {
    return Presets.read(models.resolve(preset + ".yaml")).design(trained.parameters());
  }

  /**
   * Whether a design is the network that they were trained for, under any name.
   *
   * @param own that network, as {@link #design} gives it
   */
  public boolean fits(Design design, Design own) {
    boolean sameSize =
        !trained.parameters().containsKey(Preset.RESOLUTION) || own.input().equals(design.input());
    return sameSize && own.padding() == design.padding() && own.stages().equals(design.stages());
  }

  /** What is needed to read the file in a folder. */
  public TrainedWeightsFile in(Path folder) {
    return new TrainedWeightsFile(
        trained.parameters(),
        folder.resolve(file()).toAbsolutePath().toString(),
        trained.naming(),
        trained.dataset(),
        trained.origin(),
        trained.classes(),
        trained.preprocessing());
  }
}
