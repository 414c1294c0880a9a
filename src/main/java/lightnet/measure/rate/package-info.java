/** What the measured time of layers amounts to: multiply-adds and bytes a second. */
@NullMarked
package lightnet.measure.rate;

import org.jspecify.annotations.NullMarked;
