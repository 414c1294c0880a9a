package lightnet.ui.workspace;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import lightnet.measure.roofline.KnownPeaks;

/** What this machine can do at most, measured when nothing else runs. */
public interface MachinePeaks {

  /** What is known of it, with the threads that layers are timed with. */
  ObservableValue<Optional<KnownPeaks>> known();

  /** Takes what was measured earlier, or measures. */
  void find();

  /** Measures once more. */
  void measureAgain();
}
