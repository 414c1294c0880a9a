/**
 * Pictures of one value: what it is computed from, where it lies in its map, what it sees of the
 * photo.
 */
@NullMarked
package lightnet.flow.number;

import org.jspecify.annotations.NullMarked;
