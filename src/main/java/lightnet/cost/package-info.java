/**
 * Params, multiply-adds, memory access cost and receptive fields, counted from the layers alone;
 * and published totals, explained by these counts.
 */
@NullMarked
package lightnet.cost;

import org.jspecify.annotations.NullMarked;
