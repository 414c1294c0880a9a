package lightnet.edit;

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
     * Another value of one of the preset's parameters was chosen.
     *
     * @param parameter its name
     * @param value as it is written in files
     */
    record Chosen(String parameter, String value) implements Change {}

    /** What was tried was taken back. */
    record TakenBack() implements Change {}
  }
}
