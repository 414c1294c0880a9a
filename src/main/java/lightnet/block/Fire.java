package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The fire module of SqueezeNet (Iandola et al. 2016, Figure 1): few 1x1 filters, then 1x1 and 3x3
 * filters side by side, concatenated. Biases, no batch normalisation.
 *
 * @param squeezed channels of the squeeze layer
 * @param expanded channels of each of the two expand layers
 */
public record Fire(@Channels int squeezed, @Channels int expanded) implements Block {

  @Override
  public String kind() {
    return "fire module";
  }

  @Override
  public String expand(BlockScope scope) {
    String few =
        scope.activate(
            "squeeze",
            Activation.RELU,
            scope.biased("squeeze", scope.input(), squeezed, 1, Border.SAME));
    String left = scope.biased("expand1x1", few, expanded, 1, Border.SAME);
    String right = scope.biased("expand3x3", few, expanded, 3, Border.SAME);
    return scope.add(
        "concat",
        new Op.Concat(),
        scope.activate("expand1x1", Activation.RELU, left),
        scope.activate("expand3x3", Activation.RELU, right));
  }
}
