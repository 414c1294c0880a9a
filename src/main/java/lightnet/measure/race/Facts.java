package lightnet.measure.race;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lightnet.cost.Totals;
import lightnet.design.PublishedFigure;
import lightnet.design.PublishedSpeed;
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
 * @param published what sources say of exactly this network
 */
public record Facts(
    String design,
    String weights,
    List<Integer> input,
    int classes,
    long params,
    long madds,
    long memoryAccess,
    List<Published> published) {

  public Facts {
    input = List.copyOf(input);
    published = List.copyOf(published);
  }

  /**
   * How often a network is right, and how fast it is.
   *
   * @param source who says so
   * @param variant what the source tells apart, empty if nothing
   * @param top1 percent of the photos
   * @param top5 percent of the photos
   * @param speeds that the source measured
   */
  public record Published(
      String source,
      String variant,
      Optional<BigDecimal> top1,
      Optional<BigDecimal> top5,
      List<PublishedSpeed> speeds) {

    public Published {
      speeds = List.copyOf(speeds);
    }

    private static Published of(PublishedFigure figure) {
      return new Published(
          figure.source(), figure.variant(), figure.top1(), figure.top5(), figure.speeds());
    }

    private boolean saysAnything() {
      return top1.isPresent() || top5.isPresent() || !speeds.isEmpty();
    }
  }

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
        figures.stream().map(Published::of).filter(Published::saysAnything).toList());
  }
}
