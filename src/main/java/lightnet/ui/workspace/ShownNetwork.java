package lightnet.ui.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.arithmetic.Position;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Mends;
import lightnet.edit.Version;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;

/**
 * The network that the window shows.
 *
 * @param version what it was made from
 * @param costs its layers with their costs, up to where it breaks
 * @param misfit where and why it breaks, if it does
 */
public record ShownNetwork(Version version, CostTable costs, Optional<Misfit> misfit) {

  /**
   * A block that does not fit what comes before it.
   *
   * @param block its path; the input's name if that is what does not work
   * @param reason in words
   */
  public record Misfit(String block, String reason) {}

  /** Expands and counts a version, which may not work. */
  public static ShownNetwork of(Version version) {
    return switch (version.design().expand()) {
      case Expansion.Expanded(Network network) ->
          new ShownNetwork(version, CostTable.of(network), Optional.empty());
      case Expansion.Broken(Network before, String path, String reason) ->
          new ShownNetwork(
              version,
              CostTable.of(before),
              Optional.of(new Misfit(Mends.brokenPath(version.design()).orElse(path), reason)));
    };
  }

  /**
   * Expands and counts a preset.
   *
   * @param given parameters that are not left at their defaults
   * @throws PresetException if they do not work, with a sentence on where and why
   */
  public static ShownNetwork of(Preset preset, Map<String, String> given) throws PresetException {
    var version = Version.of(preset, given);
    return new ShownNetwork(version, CostTable.of(version.design().network()), Optional.empty());
  }

  /** What it was made from. */
  public Preset preset() {
    return version.preset();
  }

  /** The preset's parameters, all of them. */
  public Map<String, String> parameters() {
    return version.parameters();
  }

  /** Its blocks. */
  public Design design() {
    return version.design();
  }

  /** The layers. */
  public Network network() {
    return costs.network();
  }

  /** Whether it is whole. */
  public boolean canRun() {
    return misfit.isEmpty() && !network().layers().isEmpty();
  }

  /** Whether one can go to a place in it. */
  boolean has(Place place) {
    return switch (place) {
      case Place.WholeNetwork _ -> true;
      case Place.InBlock(String block) -> !network().layersOf(block).isEmpty();
      case Place.InOperator(String block, String layer) -> isLayerOf(block, layer);
      case Place.AtValue(String block, String layer, Position at) ->
          isLayerOf(block, layer)
              && network().layer(layer).filter(l -> isInside(l.outShape(), at)).isPresent();
    };
  }

  private boolean isLayerOf(String block, String layer) {
    return network().layer(layer).filter(l -> l.blockPath().equals(block)).isPresent();
  }

  private static boolean isInside(Shape shape, Position at) {
    return at.channel() >= 0
        && at.channel() < shape.c()
        && at.row() >= 0
        && at.row() < shape.h()
        && at.column() >= 0
        && at.column() < shape.w();
  }

  /** Whether there is something by this name in it. */
  boolean has(Selection selection) {
    return switch (selection) {
      case Selection.None _ -> true;
      case Selection.OfBlock(String path) -> design().block(path).isPresent();
      case Selection.OfBlocks(List<String> paths) ->
          paths.stream().allMatch(path -> design().block(path).isPresent());
      case Selection.OfLayer(String id) -> network().layer(id).isPresent();
    };
  }

  /** The selection that comes closest to one in another network: the same, its block, or none. */
  Selection closestTo(Selection selection, ShownNetwork other) {
    if (has(selection)) {
      return selection;
    }
    return switch (selection) {
      case Selection.None _, Selection.OfBlock _ -> new Selection.None();
      case Selection.OfBlocks(List<String> paths) ->
          Selection.of(paths.stream().filter(path -> design().block(path).isPresent()).toList());
      case Selection.OfLayer(String id) ->
          other
              .network()
              .layer(id)
              .map(Layer::blockPath)
              .<Selection>map(Selection.OfBlock::new)
              .filter(this::has)
              .orElse(new Selection.None());
    };
  }
}
