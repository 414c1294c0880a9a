package lightnet.ui.history;

import java.util.OptionalDouble;
import lightnet.edit.Version;
import lightnet.measure.Latency;
import lightnet.ui.style.Numbers;
import lightnet.ui.workspace.Workspace;

/** What stands in the totals bar. */
public enum Total {
  /** Parameters. */
  PARAMS,
  /** Multiply-adds. */
  MADDS,
  /** Memory access in bytes. */
  MEMORY,
  /** Most bytes of activations that are held at once. */
  PEAK,
  /** Receptive field in pixels. */
  FIELD,
  /** Measured latency in milliseconds. */
  MEASURED;

  /**
   * Its value for a version, by the conventions that are chosen; nothing if it is not known, or the
   * version does not work.
   */
  OptionalDouble of(Version version, Figures figures, Workspace workspace) {
    return switch (this) {
      case PARAMS, MADDS, MEMORY, PEAK, FIELD ->
          figures.areWhole()
              ? OptionalDouble.of((double) count(figures, workspace))
              : OptionalDouble.empty();
      case MEASURED -> {
        Latency latency = workspace.measured().get(version);
        yield latency == null ? OptionalDouble.empty() : OptionalDouble.of(latency.median());
      }
    };
  }

  /** Its value by the conventions that are chosen; of the latency, which is not counted, 0. */
  public long count(Figures figures, Workspace workspace) {
    return switch (this) {
      case PARAMS -> figures.totals().params(workspace.paramsConvention().get());
      case MADDS -> figures.totals().madds(workspace.maddsConvention().get());
      case MEMORY -> workspace.dataType().get().bytes(figures.totals().memoryAccess());
      case PEAK -> workspace.dataType().get().bytes(figures.peak().peak());
      case FIELD -> figures.field().size().h();
      case MEASURED -> 0;
    };
  }

  /** A value with three significant digits and its unit. */
  String brief(double value) {
    return switch (this) {
      case PARAMS, MADDS -> Numbers.brief(Math.round(value));
      case MEMORY, PEAK -> Numbers.bytes(Math.round(value));
      case FIELD -> Math.round(value) + " px";
      case MEASURED -> Numbers.millis(value);
    };
  }
}
