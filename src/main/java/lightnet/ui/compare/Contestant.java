package lightnet.ui.compare;

import java.util.UUID;
import lightnet.edit.Version;

/**
 * A network that was chosen for a comparison.
 *
 * @param id what tells it from the others, also from the same network chosen twice
 * @param name that it goes by, which no other has
 * @param version what it is
 */
record Contestant(UUID id, String name, Version version) {}
