/**
 * Lightnet Explorer: take light-weight convolutional networks apart, run them, time every layer.
 */
@NullMarked
package lightnet;

import org.jspecify.annotations.NullMarked;
