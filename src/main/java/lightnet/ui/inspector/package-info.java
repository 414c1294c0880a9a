/** The photo with its classes, and what is selected in detail. */
@NullMarked
package lightnet.ui.inspector;

import org.jspecify.annotations.NullMarked;
