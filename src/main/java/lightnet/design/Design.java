package lightnet.design;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.LayerGroup;
import lightnet.network.Inferred;
import lightnet.network.MisfitException;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;

/**
 * The editable list of blocks.
 *
 * @param name what it is called on screen
 * @param source where it was published
 * @param input shape of what it takes, for a photo (1, 3, H, W)
 * @param padding how windows that keep the size of an image are padded
 * @param stages blocks by resolution
 * @param trained weights that were trained for exactly this design, if any are known
 */
public record Design(
    String name,
    String source,
    Shape input,
    PaddingRule padding,
    List<Stage> stages,
    Optional<? extends WeightsSource> trained) {

  public Design {
    stages = List.copyOf(stages);
  }

  /** A design with PyTorch's padding. */
  public Design(
      String name,
      String source,
      Shape input,
      List<Stage> stages,
      Optional<? extends WeightsSource> trained) {
    this(name, source, input, PaddingRule.AROUND, stages, trained);
  }

  /** With other blocks, for which no weights are known. */
  public Design with(List<Stage> others) {
    return new Design(name, source, input, padding, others, Optional.empty());
  }

  /** Under another name. */
  public Design named(String newName, String newSource) {
    return new Design(newName, newSource, input, padding, stages, trained);
  }

  /** With its weights taken from elsewhere, or the same file read in another way. */
  public Design from(WeightsSource source) {
    return new Design(name, this.source, input, padding, stages, Optional.of(source));
  }

  /** The file of others that it was read from, if it was. */
  public Optional<ImportedFile> imported() {
    return trained.filter(ImportedFile.class::isInstance).map(ImportedFile.class::cast);
  }

  /** On images of another size; weights serve every size. */
  public Design resized(int side) {
    return fedWith(new Shape(input.n(), input.c(), side, side));
  }

  /** With an input of another shape. */
  public Design fedWith(Shape other) {
    return new Design(name, source, other, padding, stages, trained);
  }

  /** Whether it takes one square photo of three colours, as the papers' networks do. */
  public boolean takesSquarePhoto() {
    return input.n() == 1 && input.c() == Preset.PHOTO_CHANNELS && input.h() == input.w();
  }

  /** Without weights whose place this machine alone knows. */
  public Design withoutOwnWeights() {
    return new Design(
        name, source, input, padding, stages, trained.filter(TrainedWeightsFile.class::isInstance));
  }

  /** The paths of its blocks, in their order. */
  public List<String> paths() {
    return stages.stream().flatMap(stage -> stage.blocks().stream().map(stage::pathOf)).toList();
  }

  /** Whether every block is one that can be built with. */
  public boolean isEditable() {
    return stages.stream()
        .flatMap(stage -> stage.blocks().stream())
        .noneMatch(placed -> placed.block() instanceof LayerGroup);
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
    var builder = new NetworkBuilder(input, padding);
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
