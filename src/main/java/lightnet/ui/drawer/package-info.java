/** The layers as a chart of time and cost and as a table. */
@NullMarked
package lightnet.ui.drawer;

import org.jspecify.annotations.NullMarked;
