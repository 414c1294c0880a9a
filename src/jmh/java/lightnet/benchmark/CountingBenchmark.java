package lightnet.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.InvertedResidual;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.Stage;
import lightnet.network.Network;
import lightnet.network.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From a preset's table to its layers and all that is counted of them. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountingBenchmark {

  /** One of the presets; {@link Budgets} runs all of them. */
  @State(Scope.Benchmark)
  public static class OnePreset {
    /** Its id. */
    @Param("mobilenet-v2")
    public String model = "";

    private Preset preset;

    /** Reads the files. */
    @Setup
    public void read() throws PresetException {
      preset = ModelReference.parse(model).preset(Presets.in(Home.find().models()));
    }
  }

  /** A design of equal blocks. */
  @State(Scope.Benchmark)
  public static class Generated {
    /** About so many layers. */
    @Param({"10", "100", "1000", "10000"})
    public int layers;

    /** What it is made of. */
    @Param({"INVERTED_RESIDUAL", "SHUFFLENET_V2_UNIT"})
    public BlockKind kind = BlockKind.INVERTED_RESIDUAL;

    private Design design;

    /** Stacks the blocks, ten in a stage. */
    @Setup
    public void stack() throws PresetException {
      Block block =
          kind == BlockKind.INVERTED_RESIDUAL
              ? new InvertedResidual(6, 24, 1)
              : new ShuffleNetV2Unit(24, 1, Form.PAPER);
      int inOneBlock = of(List.of(new Stage("stage", List.of(new PlacedBlock("unit", block)))));
      List<Stage> stages = new ArrayList<>();
      List<PlacedBlock> placed = new ArrayList<>();
      for (int i = 1; i <= Math.max(1, Math.round((double) layers / inOneBlock)); i++) {
        placed.add(new PlacedBlock("unit" + i, block));
        if (i % 10 == 0) {
          stages.add(new Stage("stage" + i / 10, placed));
          placed.clear();
        }
      }
      stages.add(new Stage("rest", placed));
      design = design(stages);
    }

    private static int of(List<Stage> stages) throws PresetException {
      return design(stages).network().layers().size();
    }

    private static Design design(List<Stage> stages) {
      return new Design("generated", "", new Shape(1, 24, 14, 14), stages, Optional.empty());
    }
  }

  /** The default network of a preset. */
  @Benchmark
  public void expandAndCountPreset(OnePreset one, Blackhole hole) throws PresetException {
    count(one.preset.design(), hole);
  }

  /** A long network. */
  @Benchmark
  public void expandAndCountLayers(Generated generated, Blackhole hole) throws PresetException {
    count(generated.design, hole);
  }

  /** What the window shows of a network: the whole, its families, and each block by itself. */
  private static void count(Design design, Blackhole hole) throws PresetException {
    Network network = design.network();
    CostTable costs = CostTable.of(network);
    hole.consume(costs.totals());
    hole.consume(costs.byFamily());
    hole.consume(ActivationMemory.of(network));
    for (Stage stage : design.stages()) {
      for (PlacedBlock block : stage.blocks()) {
        hole.consume(costs.totals(network.layersOf(stage.pathOf(block))));
      }
    }
  }
}
