/** What the window shows, as observable values, and the background work that fills them. */
@NullMarked
package lightnet.ui.workspace;

import org.jspecify.annotations.NullMarked;
