package lightnet.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;

/** A design whose list of blocks can be had in other forms. */
record Blocks(Design design) {
  private static final String STRIDE = "stride";

  static Blocks of(Design design) {
    return new Blocks(design);
  }

  Design changed(Predicate<String> isMeant, String field, Object value) {
    return with(
        mapped(
            (stage, placed) -> {
              BlockKind kind = BlockKind.of(placed.block());
              Map<String, Object> values = new HashMap<>(kind.values(placed.block()));
              if (!isMeant.test(stage.pathOf(placed)) || values.replace(field, value) == null) {
                return Stream.of(placed);
              }
              return Stream.of(new PlacedBlock(placed.name(), kind.make(values)));
            }));
  }

  Design changedEverywhere(String field, Object value) {
    Set<String> others = new HashSet<>();
    for (Stage stage : design.stages()) {
      stage.blocks().stream()
          .filter(placed -> !SharedField.isSharedBy(placed.block(), field))
          .map(stage::pathOf)
          .forEach(others::add);
    }
    return changed(path -> !others.contains(path), field, value);
  }

  Design replaced(Map<String, Block> blocks) {
    return with(
        mapped(
            (stage, placed) ->
                Stream.of(
                    new PlacedBlock(
                        placed.name(),
                        Optional.ofNullable(blocks.get(stage.pathOf(placed)))
                            .orElse(placed.block())))));
  }

  Design inserted(Gap at, List<PlacedBlock> blocks) {
    var names = new BlockNames(design);
    List<PlacedBlock> named = blocks.stream().map(names::placed).toList();
    List<Stage> stages = new ArrayList<>(design.stages());
    if (stages.isEmpty()) {
      stages.add(new Stage("stage1", List.of()));
    }
    int index = Math.clamp(at.stage(), 0, stages.size() - 1);
    Stage stage = stages.get(index);
    List<PlacedBlock> longer = new ArrayList<>(stage.blocks());
    longer.addAll(Math.clamp(at.index(), 0, longer.size()), named);
    stages.set(index, new Stage(stage.name(), longer));
    return with(stages);
  }

  Design removed(Set<String> paths) {
    return with(mapped(keeping(path -> !paths.contains(path))));
  }

  Design moved(Set<String> paths, Gap to) {
    List<PlacedBlock> moving = new ArrayList<>();
    int before = 0;
    for (int s = 0; s < design.stages().size(); s++) {
      Stage stage = design.stages().get(s);
      for (int b = 0; b < stage.blocks().size(); b++) {
        PlacedBlock placed = stage.blocks().get(b);
        if (paths.contains(stage.pathOf(placed))) {
          moving.add(placed);
          before += s == to.stage() && b < to.index() ? 1 : 0;
        }
      }
    }
    List<Stage> left = mapped(keeping(path -> !paths.contains(path)));
    if (to.stage() >= left.size()) {
      return design;
    }
    List<Stage> stages = new ArrayList<>(left);
    Stage target = left.get(to.stage());
    List<PlacedBlock> longer = new ArrayList<>(target.blocks());
    longer.addAll(
        Math.clamp(to.index() - before, 0, longer.size()), renamed(moving, target.blocks()));
    stages.set(to.stage(), new Stage(target.name(), longer));
    return with(stages);
  }

  /** Blocks under their names, with another number where a block beside them has the same. */
  private List<PlacedBlock> renamed(List<PlacedBlock> moving, List<PlacedBlock> beside) {
    Set<String> taken = new HashSet<>(beside.stream().map(PlacedBlock::name).toList());
    var names = new BlockNames(design);
    return moving.stream()
        .map(placed -> taken.add(placed.name()) ? placed : names.placed(placed))
        .toList();
  }

  Design repeated(String path, int times) {
    var names = new BlockNames(design);
    return with(
        mapped(
            (stage, placed) ->
                stage.pathOf(placed).equals(path)
                    ? Stream.concat(
                        Stream.of(placed),
                        Stream.generate(() -> names.placed(again(placed))).limit(times - 1L))
                    : Stream.of(placed)));
  }

  private static PlacedBlock again(PlacedBlock placed) {
    BlockKind kind = BlockKind.of(placed.block());
    Map<String, Object> values = new HashMap<>(kind.values(placed.block()));
    values.replace(STRIDE, 1);
    return new PlacedBlock(placed.name(), kind.make(values));
  }

  Design gathered(Set<String> paths, String name) {
    List<Stage> stages = new ArrayList<>();
    var names = new BlockNames(design);
    String free = names.stage(name);
    boolean isPlaced = false;
    for (Stage stage : design.stages()) {
      List<PlacedBlock> before = new ArrayList<>();
      List<PlacedBlock> after = new ArrayList<>();
      boolean isHere = false;
      for (PlacedBlock placed : stage.blocks()) {
        isHere |= paths.contains(stage.pathOf(placed));
        if (!paths.contains(stage.pathOf(placed))) {
          (isHere ? after : before).add(placed);
        }
      }
      stages.add(new Stage(stage.name(), before));
      if (isHere && !isPlaced) {
        stages.add(new Stage(free, all(paths)));
        isPlaced = true;
      }
      if (isHere) {
        stages.add(new Stage(before.isEmpty() ? stage.name() : names.stage(stage.name()), after));
      }
    }
    return with(stages);
  }

  private List<PlacedBlock> all(Set<String> paths) {
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream().filter(b -> paths.contains(stage.pathOf(b))))
        .toList();
  }

  Design resized(int side) {
    return design.resized(side);
  }

  private interface Place {
    Stream<PlacedBlock> instead(Stage stage, PlacedBlock placed);
  }

  private static Place keeping(Predicate<String> isKept) {
    return (stage, placed) ->
        isKept.test(stage.pathOf(placed)) ? Stream.of(placed) : Stream.empty();
  }

  private List<Stage> mapped(Place place) {
    return design.stages().stream()
        .map(
            stage ->
                new Stage(
                    stage.name(),
                    stage.blocks().stream().flatMap(b -> place.instead(stage, b)).toList()))
        .toList();
  }

  /** Without empty stages; weights were trained for what was before. */
  private Design with(List<Stage> stages) {
    List<Stage> filled = stages.stream().filter(stage -> !stage.blocks().isEmpty()).toList();
    return filled.equals(design.stages()) ? design : design.with(filled);
  }
}
