/** The window's frame: bars, actions, messages and the ways by which photos arrive. */
@NullMarked
package lightnet.ui.shell;

import org.jspecify.annotations.NullMarked;
