package lightnet.flow.operator;

/**
 * Channels in groups of equal size.
 *
 * @param groups g, at least 1
 * @param perGroup n, at least 1
 */
public record Grouping(int groups, int perGroup) {
  private static final int ALL_UP_TO = 24;
  private static final int SOME = 16;

  public Grouping {
    if (groups < 1 || perGroup < 1) {
      throw new IllegalArgumentException("%d groups of %d".formatted(groups, perGroup));
    }
  }

  /** Some channels in so many groups. */
  public static Grouping of(int channels, int groups) {
    return new Grouping(groups, channels / groups);
  }

  /** g x n. */
  public int channels() {
    return groups * perGroup;
  }

  /** The group of a channel. */
  public int groupOf(int channel) {
    return channel / perGroup;
  }

  /** As many groups as a group has channels now: what the shuffle's inverse works with. */
  public Grouping transposed() {
    return new Grouping(perGroup, groups);
  }

  /** As many of the groups and of their first channels as can be drawn one by one. */
  public Grouping drawn() {
    if (channels() <= ALL_UP_TO) {
      return this;
    }
    int some = Math.min(perGroup, Math.max(2, SOME / groups));
    return new Grouping(Math.min(groups, SOME / some), some);
  }

  /** The channel of this grouping that a channel of {@link #drawn} is. */
  int undrawn(int channel) {
    Grouping drawn = drawn();
    return drawn.groupOf(channel) * perGroup + channel % drawn.perGroup();
  }
}
