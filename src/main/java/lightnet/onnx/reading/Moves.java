package lightnet.onnx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * Follows values that are only carried to other places, however that is written, until it is seen
 * what became of the channels: nothing, a channel shuffle, or a part of a split.
 */
final class Moves {
  private final Reading reading;

  Moves(Reading reading) {
    this.reading = reading;
  }

  /** Whether the operator only moves values and was read. */
  boolean read(Node node) {
    Optional<Moved> before = before(node.input(0));
    if (before.isEmpty()) {
      return false;
    }
    Moved in = before.get();
    if (node.type().equals("Split")) {
      return split(node, in);
    }
    Optional<Moved> after =
        switch (node.type()) {
          case "Reshape" -> Dims.reshaped(node, reading, in.dims()).map(in::shaped);
          case "Flatten" ->
              Dims.flattened(in.dims(), Dims.axis(node.integer("axis", 1), in.dims().size()))
                  .map(in::shaped);
          case "Squeeze" -> Dims.squeezed(in.dims(), Dims.axes(node, reading)).map(in::shaped);
          case "Unsqueeze" ->
              Dims.axes(node, reading)
                  .flatMap(axes -> Dims.unsqueezed(in.dims(), axes))
                  .map(in::shaped);
          case "Transpose" -> transposed(node, in);
          case "Slice" ->
              Slice.of(node, reading, in.dims())
                  .map(slice -> in.taken(slice.axis(), slice.places()));
          case "Gather" -> gathered(node, in);
          case "DepthToSpace" -> depthToSpace(node, in);
          default -> Optional.empty();
        };
    after.ifPresent(moved -> settle(node.output(), moved.named(node.output())));
    return after.isPresent();
  }

  private Optional<Moved> before(String name) {
    return reading
        .value(name)
        .flatMap(
            value ->
                switch (value) {
                  case Flow flow when Moved.count(flow.dims()) <= Moved.MOST ->
                      Optional.of(Moved.of(flow));
                  case Moved moved -> Optional.of(moved);
                  case Flow _, Constant _ -> Optional.empty();
                });
  }

  private static Optional<Moved> transposed(Node node, Moved in) {
    int rank = in.dims().size();
    List<Integer> order =
        node.integers("perm")
            .orElseGet(() -> IntStream.range(0, rank).mapToObj(i -> rank - 1 - i).toList());
    return Dims.isOrder(order, rank) ? Optional.of(in.transposed(order)) : Optional.empty();
  }

  private Optional<Moved> gathered(Node node, Moved in) {
    int rank = in.dims().size();
    int axis = Dims.axis(node.integer("axis", 0), rank);
    Optional<Constant> places =
        reading.constant(node.input(1)).filter(one -> one.dims().size() <= 1 && axis < rank);
    return places.flatMap(
        one -> {
          int size = in.dims().get(axis);
          long[] wanted = one.longs();
          if (wanted.length == 0
              || !LongStream.of(wanted).allMatch(place -> place >= -size && place < size)) {
            return Optional.empty();
          }
          Moved taken =
              in.taken(
                  axis,
                  LongStream.of(wanted)
                      .mapToInt(place -> (int) (place < 0 ? place + size : place))
                      .toArray());
          if (!one.dims().isEmpty()) {
            return Optional.of(taken);
          }
          List<Integer> fewer = new ArrayList<>(taken.dims().subList(0, axis));
          fewer.addAll(taken.dims().subList(axis + 1, rank));
          return Optional.of(taken.shaped(fewer));
        });
  }

  /** Rows and columns made of channels, as (N, C, H, W) becomes (N, C / b², H b, W b). */
  private static Optional<Moved> depthToSpace(Node node, Moved in) {
    int block = Math.clamp(node.integer("blocksize", 0), 0, 1 << 10);
    List<Integer> d = in.dims();
    if (d.size() != 4 || block < 1 || d.get(1) % (block * block) != 0) {
      return Optional.empty();
    }
    int few = d.get(1) / (block * block);
    boolean isDepthFirst = node.text("mode", "DCR").equals("DCR");
    List<Integer> apart =
        isDepthFirst
            ? List.of(d.get(0), block, block, few, d.get(2), d.get(3))
            : List.of(d.get(0), few, block, block, d.get(2), d.get(3));
    List<Integer> order = isDepthFirst ? List.of(0, 3, 4, 1, 5, 2) : List.of(0, 1, 4, 2, 5, 3);
    return Optional.of(
        in.shaped(apart)
            .transposed(order)
            .shaped(List.of(d.get(0), few, d.get(2) * block, d.get(3) * block)));
  }

  private boolean split(Node node, Moved in) {
    int axis = Dims.axis(node.integer("axis", 0), in.dims().size());
    int parts = node.proto().getOutputCount();
    if (axis >= in.dims().size() || parts == 0) {
      return false;
    }
    int size = in.dims().get(axis);
    Optional<List<Integer>> given =
        node.integers("split").or(() -> reading.integers(node.input(1)));
    int even = (size + parts - 1) / parts;
    List<Integer> sizes =
        given.orElseGet(
            () ->
                IntStream.range(0, parts)
                    .mapToObj(i -> Math.clamp(size - (long) i * even, 0, even))
                    .toList());
    if (sizes.size() != parts
        || sizes.stream().anyMatch(part -> part < 1 || part > size)
        || sizes.stream().mapToLong(Integer::longValue).sum() != size) {
      return false;
    }
    int from = 0;
    for (int i = 0; i < parts; i++) {
      String output = node.proto().getOutput(i);
      Moved part = in.taken(axis, IntStream.range(from, from + sizes.get(i)).toArray());
      from += sizes.get(i);
      if (!output.isEmpty()) {
        settle(output, part.named(output));
      }
    }
    return true;
  }

  /** Gives a name to what was moved: a step if it is one that we know. */
  private void settle(String output, Moved moved) {
    Flow root = moved.root();
    Optional<Layout> same = sameLayout(moved);
    if (same.isPresent()) {
      own(moved, root.step());
      reading.define(output, root.seen(moved.dims(), same.get()));
      return;
    }
    Optional<ChannelMap> map = ChannelMap.of(moved);
    if (map.isPresent() && carried(output, moved, map.get())) {
      return;
    }
    reading.define(output, moved);
  }

  private static Optional<Layout> sameLayout(Moved moved) {
    if (!moved.isInOrder()) {
      return ChannelMap.of(moved).filter(ChannelMap::isIdentity).map(ChannelMap::layout);
    }
    Shape before = moved.root().shape();
    if (moved.root().layout().shape(moved.dims()).equals(before)) {
      return Optional.of(moved.root().layout());
    }
    return Layout.FIRST.shape(moved.dims()).equals(before)
        ? Optional.of(Layout.FIRST)
        : Optional.empty();
  }

  private boolean carried(String output, Moved moved, ChannelMap map) {
    Flow root = moved.root();
    Optional<Integer> groups = map.shuffleGroups();
    if (groups.isPresent()) {
      step(output, new Op.ChannelShuffle(groups.get()), root, moved, map);
      return true;
    }
    if (map.isSlice()) {
      int from = map.sources()[0];
      step(output, new Op.ChannelSlice(from, from + map.sources().length), root, moved, map);
      return true;
    }
    Optional<Integer> parts = map.strideGroups();
    if (parts.isEmpty()) {
      return false;
    }
    String shuffled = root.step() + "#shuffled";
    Flow all =
        reading
            .flow(shuffled)
            .orElseGet(
                () ->
                    reading.add(
                        shuffled,
                        new Op.ChannelShuffle(parts.get()),
                        List.of(root),
                        root.dims(),
                        root.layout()));
    int from = map.sources()[0] * parts.get();
    step(output, new Op.ChannelSlice(from, from + parts.get()), all, moved, map);
    return true;
  }

  private void step(String output, Op op, Flow from, Moved moved, ChannelMap map) {
    reading.add(output, op, List.of(from), moved.dims(), map.layout());
    own(moved, output);
  }

  private void own(Moved moved, String step) {
    moved.names().forEach(name -> reading.own(name, step));
  }
}
