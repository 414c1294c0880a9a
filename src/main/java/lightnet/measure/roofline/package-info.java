/**
 * What this machine can do at most, and how near to it each layer comes (Williams, Waterman,
 * Patterson 2009, Roofline).
 */
@NullMarked
package lightnet.measure.roofline;

import org.jspecify.annotations.NullMarked;
