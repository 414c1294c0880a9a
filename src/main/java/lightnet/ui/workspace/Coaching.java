package lightnet.ui.workspace;

/** Whether the coach speaks of guidelines that blocks break. */
public enum Coaching {
  /** Marks on cards, and explanations of the selected block. */
  SPEAKING,
  /** Nothing, until one asks. */
  SILENT;

  /** The other one. */
  public Coaching other() {
    return this == SPEAKING ? SILENT : SPEAKING;
  }
}
