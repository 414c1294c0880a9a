package lightnet.ui.block;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.drawing.Spot;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.network.TraceStart;
import lightnet.ui.workspace.KeptTrace;
import lightnet.ui.workspace.TraceMode;
import lightnet.ui.workspace.Workspace;

/** Which channels are traced in a block: those that are kept, or else those pointed at. */
final class Tracing {
  private final Workspace workspace;
  private final String block;
  private BlockFlow flow;
  private Optional<TraceStart> pointedAt = Optional.empty();

  Tracing(Workspace workspace, String block, BlockFlow flow) {
    this.workspace = workspace;
    this.block = block;
    this.flow = flow;
  }

  /** Goes on in another network's block. */
  void show(BlockFlow next) {
    flow = next;
    pointedAt = Optional.empty();
  }

  /** What is lit now. */
  Optional<BlockTrace> now() {
    return workspace
        .trace()
        .get()
        .map(kept -> new BlockTrace(flow, kept.trace()))
        .or(() -> pointedAt.map(start -> new BlockTrace(flow, start)));
  }

  void point(Spot spot) {
    pointedAt = start(spot);
  }

  /** Keeps what was clicked; a click beside everything lets go what was kept. */
  void choose(Spot spot) {
    start(spot).ifPresentOrElse(this::keep, workspace::releaseTrace);
  }

  /** Keeps the channel or group that lies some steps from the kept one, or the first, or last. */
  void step(String tensor, int steps) {
    switch (workspace.traceMode().get()) {
      case OFF -> {}
      case CHANNEL -> stepChannel(tensor, steps);
      case GROUP -> stepGroup(tensor, steps);
    }
  }

  private void stepChannel(String tensor, int steps) {
    int now = kept(tensor).map(start -> start.channels().getFirst()).orElse(-1);
    keep(TraceStart.ofChannel(tensor, next(now, steps, flow.shape(tensor).c())));
  }

  private void stepGroup(String tensor, int steps) {
    List<Integer> groups = flow.groupsOf(tensor);
    if (groups.isEmpty()) {
      stepChannel(tensor, steps);
      return;
    }
    OptionalInt group = kept(tensor).map(TraceStart::group).orElse(OptionalInt.empty());
    int now = group.isPresent() ? groups.indexOf(group.getAsInt()) : -1;
    keep(ofGroup(tensor, groups.get(next(now, steps, groups.size()))));
  }

  /** Traces channels or groups from now on, and so what is kept in this block. */
  void turnTo(TraceMode mode) {
    workspace.traceMode().set(mode);
    Optional<TraceStart> kept = workspace.trace().get().map(KeptTrace::trace).map(t -> t.start());
    if (mode == TraceMode.OFF) {
      workspace.releaseTrace();
    } else {
      kept.filter(flow::has)
          .map(start -> of(start.tensor(), start.channels().getFirst()))
          .ifPresent(this::keep);
    }
  }

  private static int next(int now, int steps, int count) {
    if (now < 0) {
      return steps > 0 ? 0 : count - 1;
    }
    return Math.clamp(now + (long) steps, 0, count - 1);
  }

  private Optional<TraceStart> kept(String tensor) {
    return workspace
        .trace()
        .get()
        .map(kept -> kept.trace().start())
        .filter(start -> start.tensor().equals(tensor));
  }

  private void keep(TraceStart start) {
    workspace.keepTrace(block, start);
  }

  private Optional<TraceStart> start(Spot spot) {
    if (workspace.traceMode().get() == TraceMode.OFF) {
      return Optional.empty();
    }
    return switch (spot) {
      case Spot.OfChannel(String tensor, int channel) -> Optional.of(of(tensor, channel));
      case Spot.OfGroup(String tensor, int group) -> Optional.of(ofGroup(tensor, group));
      case Spot.Nothing _, Spot.OfLayer _, Spot.OfTensor _, Spot.OfValue _, Spot.OfFigure _ ->
          Optional.empty();
    };
  }

  private TraceStart of(String tensor, int channel) {
    OptionalInt group = flow.group(tensor, channel);
    return workspace.traceMode().get() == TraceMode.GROUP && group.isPresent()
        ? ofGroup(tensor, group.getAsInt())
        : TraceStart.ofChannel(tensor, channel);
  }

  private TraceStart ofGroup(String tensor, int group) {
    return TraceStart.ofGroup(tensor, group, flow.channelsOf(tensor, group));
  }
}
