class DepthwiseSeparable(nn.Module):
    """Filters each channel, then combines them (MobileNet V1: Howard et al. 2017, Figure 3)."""

    def __init__(self, in_channels, channels, kernel=3, stride=1, activation=nn.ReLU):
        super().__init__()
        self.depthwise = ConvBN(in_channels, in_channels, kernel, stride, groups=in_channels)
        self.pointwise = ConvBN(in_channels, channels)
        self.activation = activation()

    def forward(self, x):
        x = self.activation(self.depthwise(x))
        return self.activation(self.pointwise(x))
