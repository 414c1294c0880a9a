/** What one can pick from: networks and photos. */
@NullMarked
package lightnet.ui.library;

import org.jspecify.annotations.NullMarked;
