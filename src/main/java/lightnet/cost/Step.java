package lightnet.cost;

/** A step from our count to a published one. */
public sealed interface Step {

  /** What is counted after the step. */
  long total();

  /** Our own count, at the figure's parameters. */
  record Ours(long total) implements Step {}

  /** The network has another form. */
  record OfForm(CountedForm form, long total) implements Step {}

  /**
   * A part is counted otherwise.
   *
   * @param part of the network
   * @param times how often it is counted beyond the count before, less than 0 if it is left out
   * @param each what it counts once
   */
  record OfPart(Part part, int times, long each, long total) implements Step {}
}
