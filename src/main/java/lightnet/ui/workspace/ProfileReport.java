package lightnet.ui.workspace;

import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.measure.LayerProfile;
import lightnet.measure.ProfileSettings;

/**
 * Where the time of a network goes with some settings.
 *
 * @param target what was measured
 * @param settings it was measured with
 * @param costs of the layers at that batch and resolution
 * @param profile the times of the layers
 */
public record ProfileReport(
    Target target, ProfileSettings settings, CostTable costs, LayerProfile profile) {

  /**
   * What is measured.
   *
   * @param network of the workspace
   * @param photo that it runs on; random numbers where there is none
   */
  public record Target(ShownNetwork network, Optional<PhotoSource> photo) {

    /** What a workspace shows. */
    public static Target of(Workspace workspace) {
      return new Target(workspace.network().get(), workspace.photo().get().map(ShownPhoto::source));
    }
  }
}
