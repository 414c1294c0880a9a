/** The protocol by which time is measured, and the statistics that are shown of it. */
@NullMarked
package lightnet.measure;

import org.jspecify.annotations.NullMarked;
