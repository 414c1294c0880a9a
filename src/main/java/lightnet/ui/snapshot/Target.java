package lightnet.ui.snapshot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightnet.arithmetic.Position;
import lightnet.design.Design;
import lightnet.network.Layer;
import lightnet.network.Shape;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;

/** Where in a network a picture is taken. */
sealed interface Target {

  /** A place that is known beforehand. */
  record At(Place place) implements Target {}

  /** The strongest value of a layer, which is known when it has run. */
  record Strongest(Layer layer) implements Target {}

  Pattern VALUE = Pattern.compile("(.*)@(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");

  /**
   * What a path stands for in a view.
   *
   * @param path of a block or a layer, perhaps with {@code @channel,row,column}
   * @throws SnapshotException if there is no such thing in the network, or the view needs another
   */
  static Target of(SnapshotView view, Optional<String> path, ShownNetwork network)
      throws SnapshotException {
    return switch (view) {
      case CLASSIFY, TIME, LAYERS, PROFILE, PUBLISHED, HISTORY, COMPARE, NETWORK -> {
        if (path.isPresent()) {
          throw new SnapshotException(
              "--view %s is of the whole network; leave --at out.".formatted(view));
        }
        yield new At(new Place.WholeNetwork());
      }
      case WINDOW -> path.isPresent() ? anything(path.get(), network) : whole();
      case BLOCK -> block(needed(view, path, "a block"), network);
      case OPERATOR -> {
        Layer layer = layer(needed(view, path, "a layer"), network);
        yield new At(new Place.InOperator(layer.blockPath(), layer.id()));
      }
      case NUMBER -> value(needed(view, path, "a layer"), network);
    };
  }

  private static Target whole() {
    return new At(new Place.WholeNetwork());
  }

  private static String needed(SnapshotView view, Optional<String> path, String what)
      throws SnapshotException {
    return path.orElseThrow(
        () ->
            new SnapshotException(
                "--view %s needs --at with the path of %s; 'lightnet show' lists them."
                    .formatted(view, what)));
  }

  private static Target anything(String path, ShownNetwork network) throws SnapshotException {
    if (VALUE.matcher(path).matches()) {
      return value(path, network);
    }
    return network.design().block(path).isPresent() ? block(path, network) : value(path, network);
  }

  private static Target block(String path, ShownNetwork network) throws SnapshotException {
    Design design = network.design();
    if (design.block(path).isEmpty()) {
      throw new SnapshotException(
          "%s has no block '%s'; 'lightnet show' lists them.".formatted(design.name(), path));
    }
    return new At(new Place.InBlock(path));
  }

  private static Layer layer(String path, ShownNetwork network) throws SnapshotException {
    return network
        .network()
        .layer(path)
        .orElseThrow(
            () ->
                new SnapshotException(
                    "%s has no layer '%s'; 'lightnet show' lists them."
                        .formatted(network.design().name(), path)));
  }

  private static Target value(String path, ShownNetwork network) throws SnapshotException {
    Matcher exact = VALUE.matcher(path);
    if (!exact.matches()) {
      return new Strongest(layer(path, network));
    }
    Layer layer = layer(exact.group(1), network);
    var at =
        new Position(
            Integer.parseInt(exact.group(2)),
            Integer.parseInt(exact.group(3)),
            Integer.parseInt(exact.group(4)));
    Shape shape = layer.outShape();
    if (at.channel() >= shape.c() || at.row() >= shape.h() || at.column() >= shape.w()) {
      throw new SnapshotException(
          "%s gives %d channels of %d x %d; there is no value at %d,%d,%d, counted from 0."
              .formatted(
                  layer.path(),
                  shape.c(),
                  shape.h(),
                  shape.w(),
                  at.channel(),
                  at.row(),
                  at.column()));
    }
    return new At(new Place.AtValue(layer.blockPath(), layer.id(), at));
  }
}
