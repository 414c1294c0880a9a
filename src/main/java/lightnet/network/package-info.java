/** Layers, their shapes and the graphs they form: the values that everything else computes on. */
@NullMarked
package lightnet.network;

import org.jspecify.annotations.NullMarked;
