/** What changes a network: controls of blocks, the shelf of blocks, the history. */
@NullMarked
package lightnet.ui.builder;

import org.jspecify.annotations.NullMarked;
