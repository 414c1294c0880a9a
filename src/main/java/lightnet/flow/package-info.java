/**
 * Pictures of how data flows through blocks and operators, each a pure function of the network, the
 * values and a moment.
 */
@NullMarked
package lightnet.flow;

import org.jspecify.annotations.NullMarked;
