/** The flow inside a block. */
@NullMarked
package lightnet.ui.block;

import org.jspecify.annotations.NullMarked;
