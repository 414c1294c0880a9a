/** Finds the papers' blocks, and the published networks, in a flat list of layers. */
@NullMarked
package lightnet.recognition;

import org.jspecify.annotations.NullMarked;
