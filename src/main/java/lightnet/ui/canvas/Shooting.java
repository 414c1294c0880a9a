package lightnet.ui.canvas;

import lightnet.drawing.Film;
import lightnet.drawing.Reel;
import lightnet.drawing.Shade;

/**
 * How a film is made a file.
 *
 * @param film what moves
 * @param reel its moments
 * @param width in units, more where the film needs it
 * @param height in units, more where the film needs it
 * @param scale pixels for each unit
 */
public record Shooting(
    Film film, Reel reel, double width, double height, Shade shade, double scale) {}
