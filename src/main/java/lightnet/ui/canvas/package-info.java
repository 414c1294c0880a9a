/** Drawings on the screen. */
@NullMarked
package lightnet.ui.canvas;

import org.jspecify.annotations.NullMarked;
