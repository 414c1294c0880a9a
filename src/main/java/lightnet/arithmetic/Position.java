package lightnet.arithmetic;

/**
 * The place of one value in a tensor.
 *
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 */
public record Position(int channel, int row, int column) {}
