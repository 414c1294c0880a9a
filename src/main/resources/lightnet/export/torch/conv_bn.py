class ConvBN(nn.Sequential):
    """A convolution and its batch normalisation."""

    def __init__(self, in_channels, channels, kernel=1, stride=1, groups=1, border="same"):
        super().__init__()
        self.conv = conv2d(in_channels, channels, kernel, stride, groups, border=border)
        self.norm = nn.BatchNorm2d(channels, eps=1e-5)
