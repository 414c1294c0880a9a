/** Networks as files for others: ONNX, PyTorch's text, weights, tables and pictures. */
@NullMarked
package lightnet.export;

import org.jspecify.annotations.NullMarked;
