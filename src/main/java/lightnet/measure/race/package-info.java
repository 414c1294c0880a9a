/**
 * Networks measured against each other: they run in turn, in heats with newly opened sessions; what
 * the samples show, what disturbed them, and the file that keeps it all.
 */
@NullMarked
package lightnet.measure.race;

import org.jspecify.annotations.NullMarked;
