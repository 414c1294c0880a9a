package lightnet.ui.workspace;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import lightnet.measure.roofline.KnownPeaks;

/** What this machine can do at most, measured when nothing else runs. */
public interface MachinePeaks {

  /** What is known of it, by the number of threads. */
  ObservableValue<Map<Integer, KnownPeaks>> known();

  /** Takes what was measured earlier with so many threads, or measures. */
  void find(int threads);

  /** Measures once more with so many threads. */
  void measureAgain(int threads);
}
