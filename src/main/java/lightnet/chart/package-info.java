/** Charts of what was measured, as drawings. */
@NullMarked
package lightnet.chart;

import org.jspecify.annotations.NullMarked;
