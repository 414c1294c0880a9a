package lightnet.ui.shell;

/** The places of the window. */
enum Section {
  /** A network and its insides. */
  EXPLORE,
  /** Networks measured against each other. */
  COMPARE
}
