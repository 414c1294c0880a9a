package lightnet.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * All steps of a document, of which some may be undone. Steps that are undone stay until another
 * step is made.
 *
 * @param steps from the beginning, which is a step too
 * @param at index of the last one that is not undone
 */
public record History(List<Step> steps, int at) {

  public History {
    steps = List.copyOf(steps);
    if (at < 0 || at >= steps.size()) {
      throw new IllegalArgumentException("step %d of %d".formatted(at, steps.size()));
    }
  }

  /** A history that begins here. */
  public static History of(Version first) {
    return new History(List.of(new Step(new Step.Change.Begun(), first)), 0);
  }

  /** What the document is now. */
  public Version now() {
    return steps.get(at).version();
  }

  /** Whether there is a step to undo. */
  public boolean canUndo() {
    return at > 0;
  }

  /** Whether there is an undone step. */
  public boolean canRedo() {
    return at < steps.size() - 1;
  }

  /** One step back, if there is one. */
  public History undo() {
    return goTo(Math.max(0, at - 1));
  }

  /** One undone step forth, if there is one. */
  public History redo() {
    return goTo(Math.min(steps.size() - 1, at + 1));
  }

  /** At any of its steps. */
  public History goTo(int index) {
    return new History(steps, index);
  }

  /** A step more, after the last one that is not undone. */
  History with(Step step) {
    List<Step> longer = new ArrayList<>(steps.subList(0, at + 1));
    longer.add(step);
    return new History(longer, at + 1);
  }
}
