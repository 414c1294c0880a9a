package lightnet.runtime;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.KeptWeights;
import lightnet.design.PresetException;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.runtime.AnswerForm.Meaning;
import lightnet.weights.FollowedWeights;
import lightnet.weights.Parameter;
import lightnet.weights.Provenance;

/** Runs edited designs on the weights of what was edited, as far as they fit. */
final class KeptModel {
  private KeptModel() {}

  /**
   * An edited design. Where the network before its edits cannot be had any more, its weights are
   * random, and say so.
   *
   * @throws IOException if the class names cannot be read
   */
  static RunnableModel load(Home home, Design design, CostTable costs, KeptWeights kept)
      throws IOException {
    RunnableModel before;
    try {
      before = RunnableModel.load(home, kept.design(home.models()));
    } catch (PresetException | IOException e) {
      return RunnableModel.untrained(
          design,
          costs,
          new Provenance.Lost(String.valueOf(e.getMessage()), RunnableModel.DEFAULT_SEED));
    }
    if (before.weights().provenance() instanceof Provenance.Random) {
      return RunnableModel.untrained(design, costs, before.weights().provenance());
    }
    return followed(before, design, costs, kept);
  }

  private static RunnableModel followed(
      RunnableModel before, Design design, CostTable costs, KeptWeights kept) {
    Network network = costs.network();
    var weights =
        FollowedWeights.of(
            network,
            before.network(),
            before.weights(),
            kept::blockInOrigin,
            RunnableModel.DEFAULT_SEED);
    boolean isClassifierKept = lastWeighted(network).filter(weights::isFollowed).isPresent();
    int background = isClassifierKept ? before.answers().background() : 0;
    return new RunnableModel(
        design,
        costs,
        weights,
        before.written().flatMap(recipe -> FileForm.fitting(recipe, network.input())),
        isClassifierKept ? before.names() : ClassNames.NONE,
        new AnswerForm(1, 0, background, meaning(network)),
        Optional.empty());
  }

  private static Meaning meaning(Network network) {
    return network.output().op() instanceof Op.Softmax ? Meaning.PROBABILITIES : Meaning.LOGITS;
  }

  /** The classifier, where there is one. */
  private static Optional<Layer> lastWeighted(Network network) {
    List<Layer> layers = network.layers();
    return layers.reversed().stream().filter(layer -> !Parameter.of(layer).isEmpty()).findFirst();
  }
}
