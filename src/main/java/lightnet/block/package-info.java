/** The papers' blocks as records, each of which expands to the layers it is made of. */
@NullMarked
package lightnet.block;

import org.jspecify.annotations.NullMarked;
