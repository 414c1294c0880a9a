/** The window. */
@NullMarked
package lightnet.ui;

import org.jspecify.annotations.NullMarked;
