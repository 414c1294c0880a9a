/** Fetches files from their publishers, when the user says so. */
@NullMarked
package lightnet.weights.download;

import org.jspecify.annotations.NullMarked;
