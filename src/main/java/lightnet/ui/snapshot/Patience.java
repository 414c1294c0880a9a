package lightnet.ui.snapshot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.util.Subscription;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.Workspace;

/** Waits until all that a view shows is there, or it is certain that it never will be. */
final class Patience {
  private static final long LONGEST_SECONDS = 300;

  private final SnapshotView view;
  private final Workspace workspace;
  private final Inference inference;

  Patience(SnapshotView view, Workspace workspace, Inference inference) {
    this.view = view;
    this.workspace = workspace;
    this.inference = inference;
  }

  /**
   * Waits, and until what was asked for thereby has been measured too.
   *
   * @throws SnapshotException if something will never be there, with a sentence on why
   */
  void await() throws SnapshotException, InterruptedException {
    CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();
    Subscription watching =
        OnScreen.ask(
            () -> {
              Runnable look = () -> outcome().ifPresent(outcome::complete);
              return Subscription.combine(
                  workspace.readiness().subscribe(_ -> look.run()),
                  workspace.photo().subscribe(_ -> look.run()),
                  workspace.features().subscribe(_ -> look.run()),
                  workspace.profile().subscribe(_ -> look.run()),
                  workspace.message().subscribe(_ -> look.run()));
            });
    try {
      Optional<String> problem = within(outcome);
      if (problem.isPresent()) {
        throw new SnapshotException(problem.get());
      }
      awaitWork();
    } finally {
      OnScreen.run(watching::unsubscribe);
    }
  }

  /** What is done in the background is done in the order in which it was asked for. */
  private void awaitWork() throws SnapshotException, InterruptedException {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    OnScreen.run(() -> inference.write(_ -> done.complete(true)));
    within(done);
    OnScreen.run(() -> {});
  }

  private static <T> T within(CompletableFuture<T> outcome)
      throws SnapshotException, InterruptedException {
    try {
      return outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new SnapshotException(
          "What the picture shows was not ready after %d seconds; a smaller network or photo may"
                  .formatted(LONGEST_SECONDS)
              + " be.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing while it must be waited, then nothing or what is wrong. */
  private Optional<Optional<String>> outcome() {
    if (workspace.message().get().isPresent()) {
      return Optional.of(workspace.message().get());
    }
    if (workspace.readiness().get() instanceof Readiness.Impossible(String reason)) {
      return Optional.of(view.isOfStructure() ? Optional.empty() : Optional.of(reason));
    }
    return isThere() ? Optional.of(Optional.empty()) : Optional.empty();
  }

  private boolean isThere() {
    boolean timed =
        workspace.profile().get().isPresent() && workspace.freshness().get() == Freshness.MEASURED;
    return switch (view) {
      case WINDOW -> timed && (isWhole() || hasFeatures());
      case NETWORK, TIME, LAYERS, PROFILE, PUBLISHED, HISTORY -> timed;
      case COMPARE -> true;
      case CLASSIFY -> workspace.photo().get().flatMap(ShownPhoto::classification).isPresent();
      case BLOCK, OPERATOR, NUMBER -> hasFeatures() && timed;
    };
  }

  private boolean isWhole() {
    return workspace.place().get() instanceof Place.WholeNetwork;
  }

  private boolean hasFeatures() {
    return workspace
        .features()
        .get()
        .map(BlockFeatures::block)
        .equals(workspace.place().get().blockPath());
  }
}
