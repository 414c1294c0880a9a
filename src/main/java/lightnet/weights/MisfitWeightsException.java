package lightnet.weights;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A weights file whose tensors are not those of the network. */
public final class MisfitWeightsException extends UnreadableWeightsException {
  private static final long serialVersionUID = 1;
  private static final int TOLD = 3;

  private final transient List<Misfit> misfits;

  /**
   * With all that does not fit.
   *
   * @param network what it does not fit
   */
  public MisfitWeightsException(Path file, String network, List<Misfit> misfits) {
    super(
        file,
        "does not fit %s: %s".formatted(network, summary(misfits)),
        "it holds the weights of another network or another form of it");
    this.misfits = List.copyOf(misfits);
  }

  /** Every tensor that cannot be placed. */
  public List<Misfit> misfits() {
    return misfits;
  }

  private static String summary(List<Misfit> misfits) {
    String first =
        misfits.stream().limit(TOLD).map(Misfit::words).collect(Collectors.joining("; "));
    return misfits.size() <= TOLD
        ? first
        : first + "; and %,d more".formatted(misfits.size() - TOLD);
  }
}
