package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.ui.workspace.Workspace;

/** Presets as they are with their defaults. */
final class Versions {

  private Versions() {}

  /** Those of the presets with these ids that there are. */
  static List<Version> of(Workspace workspace, List<String> ids) {
    List<Version> versions = new ArrayList<>();
    for (String id : ids) {
      for (Preset preset : workspace.presets()) {
        if (preset.id().equals(id)) {
          versions.add(atDefaults(preset));
        }
      }
    }
    return versions;
  }

  private static Version atDefaults(Preset preset) {
    try {
      return Version.of(preset, Map.of());
    } catch (PresetException e) {
      // presets were checked with their defaults when they were read
      throw new IllegalStateException(e);
    }
  }
}
