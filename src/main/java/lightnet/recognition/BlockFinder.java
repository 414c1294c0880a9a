package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.LayerGroup;
import lightnet.network.Layer;
import lightnet.network.MisfitException;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;

/**
 * Finds blocks from the input to the output: at each place the first kind that fits, at its
 * longest.
 */
final class BlockFinder {
  private static final String BLOCK = "block";

  /** No block has more parts between which one tensor alone goes on. */
  private static final int LONGEST = 12;

  private final Network network;
  private final PaddingRule padding;
  private final List<Integer> cuts;
  private final Map<Sight, Optional<Known>> known = new HashMap<>();

  BlockFinder(Network network, PaddingRule padding) {
    this.network = network;
    this.padding = padding;
    this.cuts = Cuts.of(network);
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    int at = 0;
    int unknownFrom = 0;
    while (at < cuts.size() - 1) {
      Optional<Step> step = step(at);
      if (step.isPresent()) {
        group(unknownFrom, at).ifPresent(found::add);
        found.add(step.get().found());
        at = step.get().to();
        unknownFrom = at;
      } else {
        at++;
        if (endsGroup(at)) {
          group(unknownFrom, at).ifPresent(found::add);
          unknownFrom = at;
        }
      }
    }
    group(unknownFrom, at).ifPresent(found::add);
    return found;
  }

  /** Where branches have met and no activation follows, or where the image becomes smaller. */
  private boolean endsGroup(int cut) {
    if (cut == cuts.size() - 1) {
      return false;
    }
    Layer next = network.layers().get(cuts.get(cut));
    if (next.op() instanceof Op.Activate) {
      return false;
    }
    int last = cuts.get(cut) - 1;
    boolean isActivated = network.layers().get(last).op() instanceof Op.Activate;
    int before = isActivated && cut > 1 ? cut - 1 : cut;
    boolean joins = cuts.get(before) - cuts.get(before - 1) > 1;
    return joins || next.outShape().h() != next.inShape().h();
  }

  private record Step(Found found, int to) {}

  /**
   * What was found at a place, for others that look the same.
   *
   * @param layers for each layer of the block by its name there, its index from that place
   * @param cuts from the beginning of the block to its end
   */
  private record Known(Block block, Map<String, Integer> layers, int cuts) {}

  private Optional<Step> step(int from) {
    int furthest = Math.min(cuts.size() - 1, from + LONGEST);
    Passage all = passage(from, furthest);
    List<Integer> ends =
        cuts.subList(from + 1, furthest + 1).stream().map(end -> end - cuts.get(from)).toList();
    return known
        .computeIfAbsent(Sight.of(all, ends), _ -> search(from, furthest).map(s -> known(s, from)))
        .map(
            one -> {
              int to = from + one.cuts();
              Map<String, String> tensors = new HashMap<>();
              one.layers().forEach((name, at) -> tensors.put(name, all.layers().get(at).id()));
              return new Step(new Found(one.block(), passage(from, to), tensors), to);
            });
  }

  private static Known known(Step step, int from) {
    Map<String, Integer> places = new HashMap<>();
    List<Layer> layers = step.found().passage().layers();
    for (int i = 0; i < layers.size(); i++) {
      places.put(layers.get(i).id(), i);
    }
    Map<String, Integer> names = new HashMap<>();
    step.found().tensors().forEach((name, id) -> names.put(name, places.get(id)));
    return new Known(step.found().block(), names, step.to() - from);
  }

  private Optional<Step> search(int from, int furthest) {
    List<Passage> passages =
        IntStream.rangeClosed(from + 1, furthest).mapToObj(to -> passage(from, to)).toList();
    for (Function<Passage, List<Block>> kind : Guesses.BY_KIND) {
      for (int to = furthest; to > from; to--) {
        Passage passage = passages.get(to - from - 1);
        for (Block block : kind.apply(passage)) {
          Optional<Found> found = expanded(block, passage);
          if (found.isPresent()) {
            return Optional.of(new Step(found.get(), to));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Passage passage(int from, int to) {
    List<Layer> layers = network.layers().subList(cuts.get(from), cuts.get(to));
    boolean isFirst = cuts.get(from) == 0;
    Layer before = isFirst ? layers.getFirst() : network.layers().get(cuts.get(from) - 1);
    Shape in = isFirst ? network.input() : before.outShape();
    return new Passage(layers, isFirst ? Network.INPUT : before.id(), in, padding);
  }

  private static Optional<Found> expanded(Block block, Passage passage) {
    var builder = new NetworkBuilder(passage.in(), passage.padding());
    try {
      block.expand(new BlockScope(builder, BLOCK, Network.INPUT));
    } catch (MisfitException | ArithmeticException _) {
      return Optional.empty();
    }
    Network ours = builder.build(BLOCK);
    if (ours.layers().isEmpty()) {
      return Optional.empty();
    }
    return Matching.of(ours, passage.layers(), passage.input())
        .map(
            tensors -> {
              Map<String, String> byName = new HashMap<>();
              tensors.forEach((our, their) -> byName.put(our.substring(BLOCK.length() + 1), their));
              return new Found(block, passage, byName);
            });
  }

  private Optional<Found> group(int from, int to) {
    if (from == to) {
      return Optional.empty();
    }
    Passage passage = passage(from, to);
    Map<String, String> names = new HashMap<>(Map.of(passage.input(), LayerGroup.INPUT));
    Map<String, String> tensors = new HashMap<>();
    Set<String> taken = new HashSet<>();
    List<LayerGroup.Member> members = new ArrayList<>();
    for (Layer layer : passage.layers()) {
      String name = ShortNames.free(ShortNames.of(layer.path()), taken);
      names.put(layer.id(), name);
      tensors.put(name, layer.id());
      List<String> inputs =
          layer.inputs().stream().map(input -> names.getOrDefault(input, input)).toList();
      members.add(new LayerGroup.Member(name, layer.op(), inputs));
    }
    return Optional.of(new Found(new LayerGroup(kind(passage), members), passage, tensors));
  }

  private static String kind(Passage passage) {
    if (passage.layers().size() > 1) {
      return "%d layers".formatted(passage.layers().size());
    }
    return switch (passage.layers().getFirst().op()) {
      case Op.Opaque(String type, var _) -> type;
      case Op.Activate(var function) -> function.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Op other -> other.getClass().getSimpleName();
    };
  }
}
