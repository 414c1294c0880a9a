def conv2d(in_channels, channels, kernel=1, stride=1, groups=1, bias=False, border="same"):
    """A convolution. With the border "same", zeros around the input keep its size at stride 1."""
    rows, columns = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    padding = ((rows - 1) // 2, (columns - 1) // 2) if border == "same" else (0, 0)
    return nn.Conv2d(in_channels, channels, (rows, columns), stride, padding, groups=groups, bias=bias)
