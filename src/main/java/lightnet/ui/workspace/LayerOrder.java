package lightnet.ui.workspace;

/** In which order the chart shows layers. */
public enum LayerOrder {
  /** As the data flows. */
  NETWORK,
  /** Slowest first. */
  TIME,
  /** Most multiply-adds first. */
  COST
}
