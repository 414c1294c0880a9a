package lightnet.edit;

import java.util.Map;

/**
 * One step of a document's history.
 *
 * @param change what was done
 * @param version what came of it
 */
public record Step(Change change, Version version) {

  /** What was done. */
  public sealed interface Change {

    /** The document was opened or begun. */
    record Begun() implements Change {}

    /** The design was edited. */
    record Edited(Edit edit) implements Change {}

    /**
     * Other values of the preset's parameters were chosen.
     *
     * @param values by the parameters' names, as they are written in files
     */
    record Chosen(Map<String, String> values) implements Change {
      public Chosen {
        values = Map.copyOf(values);
      }
    }

    /** The document became what its file had become by another hand. */
    record Reloaded() implements Change {}

    /** What was tried was taken back. */
    record TakenBack() implements Change {}
  }
}
