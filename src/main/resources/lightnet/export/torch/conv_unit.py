class ConvUnit(nn.Module):
    """A convolution with batch normalisation, or with a bias, or with neither, and an activation."""

    def __init__(self, in_channels, channels, kernel, stride=1, groups=1, after="norm", border="same",
                 activation=nn.ReLU):
        super().__init__()
        if after == "norm":
            self.conv = ConvBN(in_channels, channels, kernel, stride, groups, border)
        else:
            self.conv = conv2d(in_channels, channels, kernel, stride, groups, after == "bias", border)
        self.activation = activation()

    def forward(self, x):
        return self.activation(self.conv(x))
