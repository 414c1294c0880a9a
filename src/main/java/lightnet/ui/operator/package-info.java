/** One operator: what it does to the channels, and what it costs. */
@NullMarked
package lightnet.ui.operator;

import org.jspecify.annotations.NullMarked;
