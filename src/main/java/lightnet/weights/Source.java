package lightnet.weights;

import java.util.Optional;

/** Where a layer's parameter comes from. */
sealed interface Source {

  /**
   * A tensor of the file.
   *
   * @param name in the file
   * @param layout how the file lays it out
   * @param order of its channels, where the file has another one
   */
  record InFile(String name, Layout layout, Optional<ChannelOrder> order) implements Source {}

  /** The file's network has none, which is the same as zeros: a dense layer without a bias. */
  record Zeros() implements Source {}

  /** A tensor in the layer's own order. */
  static Source named(String name) {
    return new InFile(name, Layout.AS_IT_IS, Optional.empty());
  }
}
