/** Results as they are shown and passed on: what their charts draw, tables, and whole reports. */
@NullMarked
package lightnet.report;

import org.jspecify.annotations.NullMarked;
