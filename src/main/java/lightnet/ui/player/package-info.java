/** What leads through the moments of an animation. */
@NullMarked
package lightnet.ui.player;

import org.jspecify.annotations.NullMarked;
