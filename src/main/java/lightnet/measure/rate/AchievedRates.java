package lightnet.measure.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import lightnet.cost.CostTable;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;

/**
 * What a profiled network achieved, by kernel, block, stage and family. The work of layers that ran
 * as one kernel counts where their time counts: with the layer that carries it.
 *
 * @param kernels in the order of the network
 * @param blocks by path, in the order of the network
 * @param stages by path, in the order of the network
 * @param families in the order of the families; only those that something ran in
 * @param whole the network; its time is the clean median, with what belongs to no layer
 */
public record AchievedRates(
    List<AchievedKernel> kernels,
    SequencedMap<String, Achieved> blocks,
    SequencedMap<String, Achieved> stages,
    SequencedMap<OperatorFamily, Achieved> families,
    Achieved whole) {

  private static final double NOTABLE = 0.05;

  public AchievedRates {
    kernels = List.copyOf(kernels);
  }

  /** The rates of a profile of this network. */
  public static AchievedRates of(LayerProfile profile, CostTable costs) {
    var work = new KernelWork(costs, profile.runAs());
    long madds = work.of(costs.network().layers()).madds();
    List<AchievedKernel> kernels = new ArrayList<>();
    Work all = Work.none(profile.runAs());
    for (LayerTime time : profile.layers()) {
      if (time.fusedInto().isEmpty()) {
        List<Layer> layers = layersOf(time, costs);
        Work own = work.of(layers);
        all = all.plus(own);
        kernels.add(
            new AchievedKernel(
                time.layer(),
                layers,
                new Achieved(own, time.milliseconds(), time.share(), share(own, madds))));
      }
    }
    Map<OperatorFamily, Achieved> families = new EnumMap<>(sums(kernels, AchievedKernel::family));
    return new AchievedRates(
        kernels,
        sums(kernels, kernel -> kernel.carrier().blockPath()),
        sums(kernels, kernel -> stage(kernel.carrier())),
        new LinkedHashMap<>(families),
        new Achieved(all, profile.latency().median(), 1, madds == 0 ? 0 : 1));
  }

  /**
   * The families whose shares of time and multiply-adds differ by at least 5 percentage points, the
   * largest difference first.
   */
  public List<FamilyContrast> contrasts() {
    return families.entrySet().stream()
        .map(
            entry ->
                new FamilyContrast(
                    entry.getKey(), entry.getValue().maddsShare(), entry.getValue().timeShare()))
        .filter(contrast -> Math.abs(contrast.difference()) >= NOTABLE)
        .sorted(
            Comparator.comparingDouble((FamilyContrast one) -> Math.abs(one.difference()))
                .reversed())
        .toList();
  }

  /** The kernel that a layer ran in. */
  public Optional<AchievedKernel> kernelOf(Layer layer) {
    return kernels.stream().filter(kernel -> kernel.layers().contains(layer)).findFirst();
  }

  private static List<Layer> layersOf(LayerTime time, CostTable costs) {
    return costs.network().layers().stream()
        .filter(layer -> layer.equals(time.layer()) || time.fusedWith().contains(layer.id()))
        .toList();
  }

  private static String stage(Layer layer) {
    String block = layer.blockPath();
    int slash = block.indexOf('/');
    return slash < 0 ? block : block.substring(0, slash);
  }

  private static double share(Work own, long madds) {
    return madds == 0 ? 0 : (double) own.madds() / madds;
  }

  private static <K> SequencedMap<K, Achieved> sums(
      List<AchievedKernel> kernels, Function<AchievedKernel, K> key) {
    SequencedMap<K, Achieved> sums = new LinkedHashMap<>();
    kernels.forEach(
        kernel -> sums.merge(key.apply(kernel), kernel.achieved(), AchievedRates::plus));
    return sums;
  }

  private static Achieved plus(Achieved one, Achieved other) {
    return new Achieved(
        one.work().plus(other.work()),
        one.milliseconds() + other.milliseconds(),
        one.timeShare() + other.timeShare(),
        one.maddsShare() + other.maddsShare());
  }
}
