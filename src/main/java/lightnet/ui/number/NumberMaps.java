package lightnet.ui.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.Computation.Read;
import lightnet.arithmetic.Contribution;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Position;
import lightnet.arithmetic.Term;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Frame;
import lightnet.drawing.Spot;
import lightnet.flow.number.MapPixels;
import lightnet.flow.number.NumberSheet.Maps;
import lightnet.flow.number.NumberSheet.Tile;
import lightnet.flow.number.NumberSheet.Tile.Choice;
import lightnet.flow.number.ValueScale;
import lightnet.network.Network;
import lightnet.network.Shape;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;

/** The maps around a value: those that it reads, its own, and the channels beside it. */
final class NumberMaps {
  private static final int NEIGHBOURS = 12;

  private final ShownValue value;
  private final Position at;

  NumberMaps(ShownValue value) {
    this.value = value;
    this.at = value.at();
  }

  Maps of(Optional<Computation> computation) {
    List<Tile> large = new ArrayList<>();
    computation.ifPresent(
        known ->
            read(known)
                .forEach(
                    (tensor, places) ->
                        value
                            .maps(tensor)
                            .ifPresent(maps -> large.add(tile(tensor, maps, places)))));
    Optional<FeatureMaps> own = value.maps(value.layer().id());
    own.ifPresent(maps -> large.add(own(value.layer().id(), maps, nameOfLayer())));
    value
        .activation()
        .ifPresent(
            next ->
                value
                    .maps(next.id())
                    .ifPresent(maps -> large.add(own(next.id(), maps, OperatorWords.of(next)))));
    return new Maps(
        Texts.text("number.maps", at.channel()),
        large,
        own.map(maps -> neighbourCaption(maps.shape())).orElse(""),
        own.map(this::neighbours).orElse(List.of()));
  }

  /** The input channel whose window is shown. */
  OptionalInt shownInput(Computation computation) {
    return read(computation).values().stream()
        .flatMap(List::stream)
        .mapToInt(Position::channel)
        .findFirst();
  }

  private String nameOfLayer() {
    return value.layer().name();
  }

  /** The places that are read, by tensor; of a sum over channels those of the one that is shown. */
  private Map<String, List<Position>> read(Computation computation) {
    Map<String, List<Position>> read = new LinkedHashMap<>();
    String first = value.layer().inputs().getFirst();
    switch (computation) {
      case Computation.WeightedSum sum -> {
        Contribution shown =
            new CalculationParts(value.layer(), at, value.inputChannel())
                .shown(Contribution.strongestFirst(sum.terms()));
        read.put(first, shown.terms().stream().map(Term::from).toList());
      }
      case Computation.Pooled pooled -> add(read, pooled.read());
      case Computation.Mapped mapped -> add(read, List.of(mapped.read()));
      case Computation.Sum sum -> add(read, sum.read());
      case Computation.Gated gated -> add(read, List.of(gated.read(), gated.gate()));
      case Computation.Passed passed -> add(read, List.of(passed.read()));
      case Computation.Probability probability -> add(read, List.of(probability.read()));
    }
    return read;
  }

  private static void add(Map<String, List<Position>> read, List<Read> values) {
    for (Read one : values) {
      read.computeIfAbsent(one.tensor(), _ -> new ArrayList<>()).add(one.from());
    }
  }

  private static boolean isVector(FeatureMaps maps) {
    return maps.shape().h() == 1 && maps.shape().w() == 1;
  }

  private Tile tile(String tensor, FeatureMaps maps, List<Position> places) {
    String name =
        tensor.equals(Network.INPUT) ? Texts.text("number.photo") : CalculationParts.nameOf(tensor);
    int channel = places.isEmpty() ? 0 : places.getFirst().channel();
    if (isVector(maps)) {
      return vector(tensor, maps, name, channel);
    }
    if (channel < 0 || channel >= maps.shape().c()) {
      channel = Math.clamp(channel, 0, maps.shape().c() - 1);
    }
    ValueScale scale = new ValueScale(ValueRange.of(maps.channel(channel)));
    return new Tile(
        NumberSheets.mapCaption(Texts.text("number.map-channel", name, channel), maps),
        MapPixels.ofChannel(maps, channel, scale),
        new Spot.OfChannel(tensor, channel),
        List.of(around(places)),
        Choice.OTHER);
  }

  private Tile own(String tensor, FeatureMaps maps, String name) {
    if (isVector(maps)) {
      return vector(tensor, maps, name, at.channel());
    }
    return new Tile(
        NumberSheets.mapCaption(name, maps),
        MapPixels.ofChannel(maps, at.channel(), neighbourScale(maps)),
        new Spot.OfChannel(tensor, at.channel()),
        List.of(new Frame(at.column(), at.row(), 1, 1)),
        Choice.OTHER);
  }

  private static Tile vector(String tensor, FeatureMaps maps, String name, int channel) {
    int columns = MapPixels.columns(maps.shape().c());
    return new Tile(
        NumberSheets.mapCaption(name, maps),
        MapPixels.ofVector(maps, new ValueScale(ValueRange.of(maps.values()))),
        new Spot.OfTensor(tensor),
        List.of(new Frame(channel % columns, Math.floorDiv(channel, columns), 1, 1)),
        Choice.OTHER);
  }

  private static Frame around(List<Position> places) {
    int left = places.stream().mapToInt(Position::column).min().orElse(0);
    int top = places.stream().mapToInt(Position::row).min().orElse(0);
    int right = places.stream().mapToInt(Position::column).max().orElse(0) + 1;
    int bottom = places.stream().mapToInt(Position::row).max().orElse(0) + 1;
    return new Frame(left, top, right - left, bottom - top);
  }

  private List<Tile> neighbours(FeatureMaps maps) {
    List<Tile> tiles = new ArrayList<>();
    if (isVector(maps) || maps.shape().c() == 1) {
      return tiles;
    }
    ValueScale scale = neighbourScale(maps);
    int first = first(maps.shape());
    for (int c = first; c < Math.min(maps.shape().c(), first + NEIGHBOURS); c++) {
      tiles.add(
          new Tile(
              String.valueOf(c),
              MapPixels.ofChannel(maps, c, scale),
              new Spot.OfChannel(value.layer().id(), c),
              List.of(),
              c == at.channel() ? Choice.CHOSEN : Choice.OTHER));
    }
    return tiles;
  }

  private String neighbourCaption(Shape shape) {
    int first = first(shape);
    return Texts.text("number.neighbours", first, Math.min(shape.c(), first + NEIGHBOURS) - 1);
  }

  private int first(Shape shape) {
    return Math.clamp(at.channel() - NEIGHBOURS / 2 + 1, 0, Math.max(0, shape.c() - NEIGHBOURS));
  }

  /** One scale for the channel and its neighbours, so that they can be compared. */
  private ValueScale neighbourScale(FeatureMaps maps) {
    int first = first(maps.shape());
    ValueRange range = ValueRange.of(maps.channel(at.channel()));
    for (int c = first; c < Math.min(maps.shape().c(), first + NEIGHBOURS); c++) {
      range = range.with(ValueRange.of(maps.channel(c)));
    }
    return new ValueScale(range);
  }
}
