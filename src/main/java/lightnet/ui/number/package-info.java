/** One value and everything that it is computed from. */
@NullMarked
package lightnet.ui.number;

import org.jspecify.annotations.NullMarked;
