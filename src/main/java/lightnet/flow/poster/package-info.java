/** A whole network on one sheet, for print. */
@NullMarked
package lightnet.flow.poster;

import org.jspecify.annotations.NullMarked;
