/** Photos: decoding, orientation, resizing, cropping and normalising for a network. */
@NullMarked
package lightnet.image;

import org.jspecify.annotations.NullMarked;
