package lightnet.ui.compare;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import lightnet.report.Reports.Kind;
import lightnet.ui.compare.SweepStage.Choosing;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.compare.SweepStage.Running;
import lightnet.ui.workspace.Workspace;

/** The pages of a sweep: one while it goes on, and one for every result. */
final class SweepPages {
  private final Sweeping sweeping;
  private final Workspace workspace;
  private final BiConsumer<Finished, Kind> export;
  private final SweepRunning running;
  private Optional<Finished> shown = Optional.empty();
  private Optional<SweepResultPage> result = Optional.empty();

  SweepPages(Sweeping sweeping, Workspace workspace, BiConsumer<Finished, Kind> export) {
    this.sweeping = sweeping;
    this.workspace = workspace;
    this.export = export;
    running = new SweepRunning(sweeping, workspace);
  }

  /** Where a page is put, and what gets the keys there. */
  interface Turn {
    void to(Node page, Runnable focus);
  }

  /**
   * Shows how far it is.
   *
   * @param choosing the page of the choice
   * @param search gives the keys to it
   */
  void show(Node choosing, Runnable search, Turn turn) {
    switch (sweeping.stage().get()) {
      case Choosing _ -> turn.to(choosing, search);
      case Running now -> {
        running.show(now);
        turn.to(running, running::begin);
      }
      case Finished finished -> {
        SweepResultPage page = page(finished);
        turn.to(page, page::requestFocus);
      }
    }
  }

  private SweepResultPage page(Finished finished) {
    if (result.isEmpty() || !shown.equals(Optional.of(finished))) {
      var acts =
          new SweepResultPage.Acts(
              () -> sweeping.again(finished),
              sweeping::choose,
              kind -> export.accept(finished, kind));
      shown = Optional.of(finished);
      result = Optional.of(new SweepResultPage(finished, workspace, acts));
    }
    return result.orElseThrow();
  }
}
