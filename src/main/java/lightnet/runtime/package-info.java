/** ONNX Runtime: sessions, runs and kernel profiles, with threads set and everything closed. */
@NullMarked
package lightnet.runtime;

import org.jspecify.annotations.NullMarked;
