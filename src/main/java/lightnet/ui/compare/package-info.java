/** The second place of the window: networks measured against each other. */
@NullMarked
package lightnet.ui.compare;

import org.jspecify.annotations.NullMarked;
