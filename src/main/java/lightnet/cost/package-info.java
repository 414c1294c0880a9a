/**
 * Params, multiply-adds, memory access cost and receptive fields, counted from the layers alone.
 */
@NullMarked
package lightnet.cost;

import org.jspecify.annotations.NullMarked;
