package lightnet.ui.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import lightnet.file.StateFolder;
import lightnet.measure.Machine;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.measure.roofline.PeakPlan;
import lightnet.measure.roofline.PeakStore;
import lightnet.runtime.InferenceException;

/** Finds what this machine can do at most, one thing at a time. Called on the JavaFX thread. */
public final class PeakFinder implements MachinePeaks {
  private final Inference inference;
  private final ReadOnlyObjectWrapper<Map<Integer, KnownPeaks>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private Future<?> measuring = CompletableFuture.completedFuture(null);

  /** Finds it where the other background work is done. */
  public PeakFinder(Inference inference) {
    this.inference = inference;
  }

  @Override
  public ObservableValue<Map<Integer, KnownPeaks>> known() {
    return known.getReadOnlyProperty();
  }

  @Override
  public void find(int threads) {
    measure(threads, store -> store.peaks(threads));
  }

  @Override
  public void measureAgain(int threads) {
    measure(threads, store -> store.measureAgain(threads));
  }

  private void measure(int threads, Peaking work) {
    if (measuring.isDone()) {
      measuring =
          inference.measureMachine(
              () -> {
                var store = new PeakStore(StateFolder.find(), Machine.current(), PeakPlan.STANDARD);
                KnownPeaks found = work.of(store);
                Platform.runLater(() -> learn(threads, found));
              });
    }
  }

  private void learn(int threads, KnownPeaks found) {
    Map<Integer, KnownPeaks> all = new HashMap<>(known.get());
    all.put(threads, found);
    known.set(Map.copyOf(all));
  }

  private interface Peaking {
    KnownPeaks of(PeakStore store) throws InferenceException, InterruptedException;
  }
}
