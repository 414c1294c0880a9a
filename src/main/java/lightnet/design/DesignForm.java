package lightnet.design;

import java.util.ArrayList;
import java.util.List;

/**
 * A form of a design in which a source describes or counts it: what a slip in a paper or a choice
 * in somebody's code amounts to.
 *
 * @param name of the form, unique in its file
 * @param see where the form was found or reported; empty if the figures alone show it
 * @param edits what is different
 */
public record DesignForm(String name, String see, List<DesignEdit> edits) {

  public DesignForm {
    edits = List.copyOf(edits);
  }

  /**
   * A design in this form.
   *
   * @param design with the edits
   * @param changes what they changed
   */
  public record Edited(Design design, List<DesignChange> changes) {
    public Edited {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Applies the edits.
   *
   * @throws PresetException if the design has no such block or the block no such field
   */
  public Edited of(Design design) throws PresetException {
    Design edited = design;
    List<DesignChange> changes = new ArrayList<>();
    for (DesignEdit edit : edits) {
      DesignEdit.Result result = edit.applyTo(edited);
      edited = result.design();
      changes.add(result.change());
    }
    return new Edited(edited, changes);
  }
}
