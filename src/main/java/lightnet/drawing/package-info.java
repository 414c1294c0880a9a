/**
 * Pictures as values: marks with places and inks, made without a screen and painted, written as SVG
 * or tested as they are.
 */
@NullMarked
package lightnet.drawing;

import org.jspecify.annotations.NullMarked;
