package lightnet.design;

import lightnet.block.Block;

/**
 * A block at its place in a design.
 *
 * @param name unique within its stage, such as {@code bottleneck5}
 * @param block what stands there
 */
public record PlacedBlock(String name, Block block) {}
