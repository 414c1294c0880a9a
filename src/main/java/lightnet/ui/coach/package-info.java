/** The coach: guidelines that blocks break, alternatives to them, and what both take, measured. */
@NullMarked
package lightnet.ui.coach;

import org.jspecify.annotations.NullMarked;
