package lightnet.measure.race;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lightnet.cost.Totals;
import lightnet.design.PublishedFigure;
import lightnet.network.Shape;
import lightnet.runtime.RunnableModel;

/**
 * What is known of a network without measuring it.
 *
 * @param design what it is called on screen
 * @param weights which ones, in words
 * @param input (N, C, H, W)
 * @param classes that it tells apart
 * @param params trainable ones
 * @param madds multiply-adds
 * @param memoryAccess elements read and written, and weights
 * @param published accuracy that sources give for exactly this network
 */
public record Facts(
    String design,
    String weights,
    List<Integer> input,
    int classes,
    long params,
    long madds,
    long memoryAccess,
    List<Accuracy> published) {

  public Facts {
    input = List.copyOf(input);
    published = List.copyOf(published);
  }

  /**
   * How often a network is right.
   *
   * @param source who says so
   * @param variant what the source tells apart, empty if nothing
   * @param top1 percent of the photos
   * @param top5 percent of the photos
   */
  public record Accuracy(
      String source, String variant, Optional<BigDecimal> top1, Optional<BigDecimal> top5) {}

  /**
   * The facts of a network.
   *
   * @param figures what was published of exactly this one
   */
  public static Facts of(RunnableModel model, List<PublishedFigure> figures) {
    Totals totals = model.costs().totals();
    Shape input = model.network().input();
    return new Facts(
        model.design().name(),
        model.weights().provenance().words(),
        List.of(input.n(), input.c(), input.h(), input.w()),
        model.network().layers().getLast().outShape().c(),
        totals.paramsTrainable(),
        totals.madds(),
        totals.memoryAccess(),
        figures.stream()
            .filter(figure -> figure.top1().isPresent() || figure.top5().isPresent())
            .map(f -> new Accuracy(f.source(), f.variant(), f.top1(), f.top5()))
            .toList());
  }
}
