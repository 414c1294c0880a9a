/** Views of the window as files, made without a display. */
@NullMarked
package lightnet.ui.snapshot;

import org.jspecify.annotations.NullMarked;
