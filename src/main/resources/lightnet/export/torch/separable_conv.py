class SeparableConv(nn.Module):
    """Depthwise and pointwise with nothing between them (Xception: Chollet 2016, Section 3)."""

    def __init__(self, in_channels, channels, kernel=3, stride=1, activation=nn.ReLU):
        super().__init__()
        self.depthwise = conv2d(in_channels, in_channels, kernel, stride, groups=in_channels)
        self.pointwise = ConvBN(in_channels, channels)
        self.activation = activation()

    def forward(self, x):
        return self.activation(self.pointwise(self.depthwise(x)))
