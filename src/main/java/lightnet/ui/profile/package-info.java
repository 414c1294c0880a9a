/** Where the time of the shown network goes. */
@NullMarked
package lightnet.ui.profile;

import org.jspecify.annotations.NullMarked;
