/** Networks as PyTorch modules: source text to be read, and the weights under its names. */
@NullMarked
package lightnet.export.torch;

import org.jspecify.annotations.NullMarked;
