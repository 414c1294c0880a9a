package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Slab;

/**
 * The numbers of groups on the colours of a slab, from 1, as many as there is room for: colours and
 * hatchings repeat, numbers do not. They leave the left half free, where one points at channels.
 */
final class GroupNumbers {
  static final double SIZE = 11;
  private static final double TALL = 12;
  private static final double APART = 4;

  /** Where groups take turns a number must not hide those beside it. */
  private static final double LEAST_IN_TURNS = 8;

  private static final double DIGIT = 6.8;

  private final BlockFlow flow;

  GroupNumbers(BlockFlow flow) {
    this.flow = flow;
  }

  /** Neighbouring bands of one group. */
  private record Run(int group, Frame frame) {}

  /**
   * Draws the numbers of a slab.
   *
   * @param wanted a group whose number is among those that are drawn
   */
  void draw(Slab slab, OptionalInt wanted, List<Mark> marks) {
    List<Run> runs = runs(slab);
    int groups = (int) runs.stream().mapToInt(Run::group).distinct().count();
    if (groups < 2) {
      return;
    }
    boolean inTurns = runs.size() > groups;
    if (inTurns && slab.frame().height() / runs.size() < LEAST_IN_TURNS) {
      return;
    }
    int step = step(slab, runs.size(), groups);
    for (int i = first(runs, wanted) % step; i < runs.size(); i += step) {
      Run run = runs.get(i);
      Frame frame = run.frame();
      double wide = width(run.group());
      if (frame.height() * step >= TALL) {
        double left = Math.max(frame.middle().x() + 1, frame.right() - 1 - wide);
        Frame chip = new Frame(left, frame.middle().y() - TALL / 2, wide, TALL);
        draw(chip, run.group(), new Spot.OfGroup(slab.tensor(), run.group()), marks);
      }
    }
  }

  private static int first(List<Run> runs, OptionalInt wanted) {
    return IntStream.range(0, runs.size())
        .filter(i -> wanted.equals(OptionalInt.of(runs.get(i).group())))
        .findFirst()
        .orElse(0);
  }

  /** A number on a ground of its own. */
  static void draw(Frame chip, int group, Spot spot, List<Mark> marks) {
    marks.add(Box.filled(chip, 3, Ink.Role.SURFACE).of(spot));
    marks.add(
        Words.bold(
            Integer.toString(group + 1),
            new Point(chip.middle().x(), chip.middle().y()),
            SIZE,
            Words.Align.CENTRE,
            Ink.Role.TEXT));
  }

  static double width(int group) {
    return DIGIT * Integer.toString(group + 1).length() + 3;
  }

  /** Every how manieth has a number; where groups take turns, not always the same one. */
  private static int step(Slab slab, int runs, int groups) {
    double each = slab.frame().height() / runs;
    int step = each >= TALL ? 1 : (int) Math.ceil((TALL + APART) / each);
    while (runs > groups && step > 1 && greatestDivisor(step, groups) > 1) {
      step++;
    }
    return step;
  }

  private static int greatestDivisor(int a, int b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }

  private List<Run> runs(Slab slab) {
    List<Run> runs = new ArrayList<>();
    for (Band band : slab.bands()) {
      OptionalInt group = flow.group(slab.tensor(), band.channel());
      if (group.isEmpty()) {
        return List.of();
      }
      Frame frame = band.frame();
      if (!runs.isEmpty() && runs.getLast().group() == group.getAsInt()) {
        Frame before = runs.removeLast().frame();
        frame = new Frame(frame.x(), before.y(), frame.width(), frame.bottom() - before.y());
      }
      runs.add(new Run(group.getAsInt(), frame));
    }
    return runs;
  }
}
