package lightnet.ui.workspace;

import lightnet.runtime.Prediction;

/** Finds out what the network looks at. */
public interface Looking {

  /** Looks for what speaks for a class on the shown photo, and shows what is found. */
  void look(Attention.Method method, Prediction of);

  /** Looks no more; nothing is shown. */
  void lookAway();
}
