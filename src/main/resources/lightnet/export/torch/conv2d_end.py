def pad_end(x, kernel, stride, value=0.0):
    """As few zeros as windows need, the odd one below and on the right: TensorFlow's SAME."""
    sides = []
    for size, window, step in zip(x.shape[:1:-1], kernel[::-1], stride[::-1]):
        missing = max(0, (size - 1) // step * step + window - size)
        sides += [missing // 2, missing - missing // 2]
    return F.pad(x, sides, value=value)


class ConvEnd(nn.Conv2d):
    """A convolution that is padded so."""

    def forward(self, x):
        return super().forward(pad_end(x, self.kernel_size, self.stride))


def conv2d(in_channels, channels, kernel=1, stride=1, groups=1, bias=False, border="same"):
    """A convolution. With the border "same", stride 1 keeps the size of its input."""
    kind = ConvEnd if border == "same" else nn.Conv2d
    return kind(in_channels, channels, kernel, stride, groups=groups, bias=bias)
