package lightnet.cost;

/**
 * A paper's formula with the numbers of a block or a layer in the places of its letters.
 *
 * @param formula as published
 * @param filled with numbers, such as {@code 3·3·64·56·56 + 64·128·56·56}
 * @param value what it gives
 */
public record FilledFormula(Formula formula, String filled, double value) {}
