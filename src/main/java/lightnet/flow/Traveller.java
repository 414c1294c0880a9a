package lightnet.flow;

import lightnet.drawing.Frame;

/**
 * A channel on its way.
 *
 * @param tensor whose channel it is
 * @param channel from 0
 * @param frame where it is
 */
public record Traveller(String tensor, int channel, Frame frame) {}
