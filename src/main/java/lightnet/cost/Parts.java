package lightnet.cost;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * A network's count of every part.
 *
 * @param counts by part
 */
record Parts(Map<Part, Long> counts) {

  Parts {
    counts = Map.copyOf(counts);
  }

  static Parts of(Network network) {
    CostTable costs = CostTable.of(network);
    Map<Part, Long> counts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      counts.put(part, 0L);
    }
    boolean first = true;
    for (Layer layer : network.layers()) {
      LayerCost cost = costs.of(layer);
      switch (layer.op()) {
        case Op.Conv conv -> {
          addAffine(counts, layer, conv.affine());
          add(counts, Part.FIRST_MADDS, first ? cost.madds() : 0);
          first = false;
        }
        case Op.ChannelConv conv -> addAffine(counts, layer, conv.affine());
        case Op.Dense dense -> {
          addAffine(counts, layer, dense.affine());
          add(counts, Part.CLASSIFIER_WEIGHTS, cost.paramsWeights());
          add(counts, Part.CLASSIFIER_BIASES, cost.paramsTrainable() - cost.paramsWeights());
          add(counts, Part.CLASSIFIER_MADDS, cost.madds());
        }
        case Op.Activate _ -> add(counts, Part.ACTIVATED_VALUES, layer.outShape().elements());
        case Op.Pool _, Op.GlobalAveragePool _ ->
            add(counts, Part.POOLED_VALUES, layer.inShape().elements());
        case Op.Softmax _,
            Op.Add _,
            Op.Multiply _,
            Op.Concat _,
            Op.ChannelSlice _,
            Op.ChannelShuffle _,
            Op.Opaque _ -> {
          continue;
        }
      }
      add(counts, Part.WEIGHTS, cost.paramsWeights());
      add(counts, Part.MADDS, cost.madds());
    }
    return new Parts(counts);
  }

  private static void addAffine(Map<Part, Long> counts, Layer layer, Affine affine) {
    long values = layer.outShape().elements();
    add(counts, Part.OUTPUT_VALUES, values);
    switch (affine) {
      case NONE -> {
        return;
      }
      case BIAS -> {
        add(counts, Part.BIASES, layer.outShape().c());
        add(counts, Part.BIASED_VALUES, values);
      }
      case BATCH_NORM -> {
        add(counts, Part.NORMALISED_CHANNELS, layer.outShape().c());
        add(counts, Part.NORMALISED_VALUES, values);
      }
    }
  }

  private static void add(Map<Part, Long> counts, Part part, long amount) {
    counts.merge(part, amount, Long::sum);
  }

  long of(Part part) {
    return Objects.requireNonNull(counts.get(part));
  }
}
