/** Networks as ONNX files, written and checked before native code sees them. */
@NullMarked
package lightnet.onnx;

import org.jspecify.annotations.NullMarked;
