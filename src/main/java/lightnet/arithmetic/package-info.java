/** How single values are computed: windows, products, sums, and what becomes of them. */
@NullMarked
package lightnet.arithmetic;

import org.jspecify.annotations.NullMarked;
