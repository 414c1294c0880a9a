/**
 * Tensors by name: readers and writers of weight files, and where a network's weights come from.
 */
@NullMarked
package lightnet.weights;

import org.jspecify.annotations.NullMarked;
