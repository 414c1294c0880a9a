class ChannelWiseSeparable(nn.Module):
    """Depthwise, then channel-wise in the place of pointwise (ChannelNets: Gao et al. 2018, Section 3.4)."""

    def __init__(self, in_channels, channel_kernel, kernel=3, stride=1, activation=nn.ReLU):
        super().__init__()
        self.depthwise = ConvBN(in_channels, in_channels, kernel, stride, groups=in_channels)
        self.channelwise = ChannelConvBN(in_channels, channel_kernel)
        self.activation = activation()

    def forward(self, x):
        x = self.activation(self.depthwise(x))
        return self.activation(self.channelwise(x))
