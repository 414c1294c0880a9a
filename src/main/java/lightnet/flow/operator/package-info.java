/**
 * Pictures of what single operators do, each a pure function of a layer, its values and a moment.
 */
@NullMarked
package lightnet.flow.operator;

import org.jspecify.annotations.NullMarked;
