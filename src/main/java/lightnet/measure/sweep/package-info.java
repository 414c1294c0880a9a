/** Networks measured over a setting: its points race in groups that have one of them in common. */
@NullMarked
package lightnet.measure.sweep;

import org.jspecify.annotations.NullMarked;
