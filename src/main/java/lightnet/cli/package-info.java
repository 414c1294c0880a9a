/** The command line: every command works without a screen. */
@NullMarked
package lightnet.cli;

import org.jspecify.annotations.NullMarked;
