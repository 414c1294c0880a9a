/** Controls for parameters: of presets, and of blocks. */
@NullMarked
package lightnet.ui.parameter;

import org.jspecify.annotations.NullMarked;
