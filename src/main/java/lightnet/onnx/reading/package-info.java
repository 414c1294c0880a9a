/** ONNX files that others made: checked, and read as networks in our terms. */
@NullMarked
package lightnet.onnx.reading;

import org.jspecify.annotations.NullMarked;
