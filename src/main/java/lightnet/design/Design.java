package lightnet.design;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.network.Inferred;
import lightnet.network.MisfitException;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;

/**
 * The editable list of blocks.
 *
 * @param name what it is called on screen
 * @param source where it was published
 * @param input shape of the photo that it takes, (1, 3, H, W)
 * @param stages blocks by resolution
 * @param trained weights that were trained for exactly this design, if any are known
 */
public record Design(
    String name,
    String source,
    Shape input,
    List<Stage> stages,
    Optional<TrainedWeightsFile> trained) {

  public Design {
    stages = List.copyOf(stages);
  }

  /** The block at a path. */
  public Optional<Block> block(String path) {
    return stages.stream()
        .flatMap(
            stage ->
                stage.blocks().stream()
                    .filter(placed -> stage.pathOf(placed).equals(path))
                    .map(PlacedBlock::block))
        .findFirst();
  }

  /**
   * The layers, where every block is known to fit.
   *
   * @throws PresetException if one does not, with a sentence on where and why
   */
  public Network network() throws PresetException {
    return switch (expand()) {
      case Expansion.Expanded(Network whole) -> whole;
      case Expansion.Broken(Network _, String path, String reason) ->
          throw new PresetException("%s does not work at %s: %s.".formatted(name, path, reason));
    };
  }

  /** The layers that the blocks are made of, or the first place where they do not fit. */
  public Expansion expand() {
    var builder = new NetworkBuilder(input);
    String path = "";
    Set<String> paths = new HashSet<>();
    if (ShapeInference.input(input) instanceof Inferred.Misfit(String reason)) {
      return new Expansion.Broken(builder.build(name), Network.INPUT, reason);
    }
    try {
      String tensor = Network.INPUT;
      for (Stage stage : stages) {
        for (PlacedBlock placed : stage.blocks()) {
          path = stage.pathOf(placed);
          if (!paths.add(path)) {
            throw new MisfitException(path, "this name is taken twice");
          }
          tensor = placed.block().expand(new BlockScope(builder, path, tensor));
        }
      }
      return new Expansion.Expanded(builder.build(name));
    } catch (MisfitException e) {
      return new Expansion.Broken(builder.build(name), e.path(), e.reason());
    } catch (ArithmeticException e) {
      return new Expansion.Broken(builder.build(name), path, "more channels than can be counted");
    }
  }
}
