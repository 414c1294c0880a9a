/** What a kept trace has to do with the network, in words. */
@NullMarked
package lightnet.ui.trace;

import org.jspecify.annotations.NullMarked;
