/** The network as cards of blocks. */
@NullMarked
package lightnet.ui.network;

import org.jspecify.annotations.NullMarked;
