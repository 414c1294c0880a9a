/** The steps of a document: in words, with their totals, and measured against each other. */
@NullMarked
package lightnet.ui.history;

import org.jspecify.annotations.NullMarked;
