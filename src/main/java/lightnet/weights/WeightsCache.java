package lightnet.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lightnet.design.Catalogue;
import lightnet.design.Checksum;
import lightnet.design.Design;
import lightnet.design.OfficialWeights;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.file.CacheFolder;

/**
 * The official weights that are on this computer.
 *
 * @param models the folder of the presets and of the catalogue
 * @param folder where the files are, under the names of the catalogue
 */
public record WeightsCache(Path models, Path folder) {

  /** Those of this user. */
  public static WeightsCache of(Path models) {
    return new WeightsCache(models, CacheFolder.find().weights());
  }

  /** Where the file of some weights is or would be. */
  public Path place(OfficialWeights weights) {
    return folder.resolve(weights.file());
  }

  /** Whether the file is there, as large as it should be. */
  public boolean has(OfficialWeights weights) {
    try {
      Path file = place(weights);
      long bytes = Files.isRegularFile(file) ? Files.size(file) : 0;
      return bytes > 0
          && weights.size().filter(it -> bytes < it.least() || bytes > it.most()).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether the file is there and has the digits by which it is known.
   *
   * @throws UnreadableWeightsException if it cannot be read
   */
  public boolean isSound(OfficialWeights weights) throws UnreadableWeightsException {
    Optional<Checksum> checksum = weights.checksum();
    return has(weights) && (checksum.isEmpty() || WeightFiles.fits(place(weights), checksum.get()));
  }

  /**
   * What is needed to read the official weights of a network; none if they are not here.
   *
   * @throws PresetException if the catalogue cannot be read
   */
  public Optional<TrainedWeightsFile> find(Design design) throws PresetException {
    return official(design).map(weights -> weights.in(folder));
  }

  /**
   * The official weights of a network that are here.
   *
   * @throws PresetException if the catalogue cannot be read
   */
  public Optional<OfficialWeights> official(Design design) throws PresetException {
    for (OfficialWeights weights : here()) {
      if (weights.fits(design, weights.design(models))) {
        return Optional.of(weights);
      }
    }
    return Optional.empty();
  }

  /** Those that are here; the catalogue is not read if nothing is. */
  private List<OfficialWeights> here() throws PresetException {
    return Files.isDirectory(folder)
        ? Catalogue.read(models).stream().filter(this::has).toList()
        : List.of();
  }

  /**
   * Takes a file that was fetched in another way.
   *
   * @throws UnreadableWeightsException if it is not the one that the catalogue means
   * @throws IOException if it cannot be copied
   */
  public void take(Path file, OfficialWeights weights) throws IOException {
    Optional<Checksum> checksum = weights.checksum();
    if (checksum.isPresent()) {
      WeightFiles.require(file, checksum.get());
    }
    check(file, weights);
    Files.createDirectories(folder);
    Path temporary = folder.resolve(weights.file() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.copy(file, temporary);
      Files.move(
          temporary,
          place(weights),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads a file and places all of its tensors.
   *
   * @throws UnreadableWeightsException if it cannot be read or holds other tensors
   */
  public void check(Path file, OfficialWeights weights) throws IOException {
    try {
      TrainedWeights.place(
          file, WeightsReader.tensors(file), weights.trained(), weights.design(models).network());
    } catch (PresetException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
