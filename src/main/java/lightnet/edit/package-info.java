/** Designs that change: edits, their history, what would mend a design that does not work. */
@NullMarked
package lightnet.edit;

import org.jspecify.annotations.NullMarked;
