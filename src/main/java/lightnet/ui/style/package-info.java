/** Themes, colours, texts and number formats. */
@NullMarked
package lightnet.ui.style;

import org.jspecify.annotations.NullMarked;
