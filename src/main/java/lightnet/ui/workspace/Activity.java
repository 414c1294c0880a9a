package lightnet.ui.workspace;

/**
 * What is being done in the background.
 *
 * @param text in a few words
 */
public record Activity(String text) {}
