def channel_shuffle(x, groups):
    """The channels as a matrix with a row for each group, transposed (ShuffleNet V1, Figure 1)."""
    n, c, h, w = x.shape
    return x.reshape(n, groups, c // groups, h, w).transpose(1, 2).reshape(n, c, h, w)
