package lightnet.ui.history;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import lightnet.edit.Document;
import lightnet.edit.Version;
import lightnet.measure.MedianRatio;
import lightnet.ui.workspace.Duel;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * Measures what the document is now in turn with what was kept, once the times of the layers are
 * there: figures that were measured one after the other tell more of the machine's load than of an
 * edit.
 */
public final class KeptAgainstNow {
  private final Workspace workspace;
  private final ObservableValue<Document> document;
  private final Duel duel;
  private final ReadOnlyObjectWrapper<Optional<MedianRatio>> ratio =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Follows the shown document. */
  public KeptAgainstNow(Workspace workspace, ObservableValue<Document> document, Duel duel) {
    this.workspace = workspace;
    this.document = document;
    this.duel = duel;
    document.subscribe(_ -> ratio.set(Optional.empty()));
    workspace.profile().subscribe(_ -> measure());
  }

  /** How many times as long it takes now, once that is known. */
  public ReadOnlyObjectProperty<Optional<MedianRatio>> ratio() {
    return ratio.getReadOnlyProperty();
  }

  private void measure() {
    Version kept = document.getValue().kept();
    Version now = document.getValue().now();
    boolean isMeasured =
        workspace.profile().get().isPresent()
            && workspace.freshness().get() == Freshness.MEASURED
            && workspace.network().get().version().equals(now);
    if (isMeasured && !kept.equals(now) && ShownNetwork.of(kept).canRun()) {
      duel.measure(now, kept, Duel.Effort.BRIEF, outcome -> show(outcome, kept, now));
    }
  }

  private void show(Duel.Outcome outcome, Version kept, Version now) {
    boolean isCurrent =
        document.getValue().kept().equals(kept) && document.getValue().now().equals(now);
    if (isCurrent && outcome instanceof Duel.Outcome.Measured(MedianRatio measured, int _)) {
      ratio.set(Optional.of(measured));
    }
  }
}
