package lightnet.ui.workspace;

/** What is traced when one points at a channel. */
public enum TraceMode {
  /** That channel. */
  CHANNEL,
  /** All channels of its group, where it has one. */
  GROUP,
  /** Nothing. */
  OFF
}
