/** The documents that are open: tabs, files, drafts, what is asked before something is lost. */
@NullMarked
package lightnet.ui.document;

import org.jspecify.annotations.NullMarked;
