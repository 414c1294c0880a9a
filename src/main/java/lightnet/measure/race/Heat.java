package lightnet.measure.race;

import java.util.List;

/**
 * What one entrant did in one heat.
 *
 * @param openMs milliseconds that opening took
 * @param warmUpMs milliseconds of the runs before the first round, the very first one first
 * @param warmUp whether these had become steady
 * @param samplesMs milliseconds of its run in each round
 */
public record Heat(double openMs, List<Double> warmUpMs, WarmUp warmUp, List<Double> samplesMs) {

  public Heat {
    warmUpMs = List.copyOf(warmUpMs);
    samplesMs = List.copyOf(samplesMs);
  }

  /** How warming up ended. */
  public enum WarmUp {
    /** The median of the last five runs had moved by less than 2 %. */
    STEADY,
    /** Time was over before that. */
    CUT_OFF
  }
}
