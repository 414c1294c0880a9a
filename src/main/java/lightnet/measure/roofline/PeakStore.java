package lightnet.measure.roofline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightnet.file.StateFolder;
import lightnet.measure.Machine;
import lightnet.measure.roofline.KnownPeaks.Reason;
import lightnet.measure.roofline.PeakFile.Content;
import lightnet.runtime.InferenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the peaks of this machine: measured once for each number of threads, and kept. */
public final class PeakStore {
  private static final Logger LOG = LoggerFactory.getLogger(PeakStore.class);

  private final PeakFile file;
  private final Machine machine;
  private final PeakPlan plan;

  /**
   * The peaks of a machine.
   *
   * @param state where they are kept
   * @param plan by which they are measured
   */
  public PeakStore(StateFolder state, Machine machine, PeakPlan plan) {
    this.file = new PeakFile(state);
    this.machine = machine;
    this.plan = plan;
  }

  /**
   * The peaks with a number of threads, measured if they are not kept.
   *
   * @throws InterruptedException if the thread is interrupted while they are measured
   */
  public KnownPeaks peaks(int threads) throws InferenceException, InterruptedException {
    return switch (file.read(machine)) {
      case Content.Kept(List<Peaks> kept) -> {
        Optional<Peaks> same =
            kept.stream().filter(peaks -> peaks.threads() == threads).findFirst();
        yield same.isPresent()
            ? new KnownPeaks(same.get(), Optional.empty())
            : measure(threads, Reason.NOT_MEASURED_YET);
      }
      case Content.Nothing(Reason reason) -> measure(threads, reason);
    };
  }

  /**
   * Measures the peaks with a number of threads once more, and keeps them.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public KnownPeaks measureAgain(int threads) throws InferenceException, InterruptedException {
    return measure(threads, Reason.ASKED_FOR);
  }

  private KnownPeaks measure(int threads, Reason reason)
      throws InferenceException, InterruptedException {
    Peaks peaks = PeakMeter.measure(threads, plan);
    try {
      file.keep(machine, peaks);
    } catch (IOException e) {
      LOG.warn("the peaks of this machine cannot be kept and will be measured again", e);
    }
    return new KnownPeaks(peaks, Optional.of(reason));
  }
}
