/**
 * Designs, the editable lists of blocks, and the presets in {@code models/} that they come from.
 */
@NullMarked
package lightnet.design;

import org.jspecify.annotations.NullMarked;
