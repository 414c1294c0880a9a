class ChannelWiseConv(nn.Module):
    """A channel-wise convolution with batch normalisation and activation."""

    def __init__(self, in_channels, channel_kernel, stride=1, activation=nn.ReLU):
        super().__init__()
        self.channelwise = ChannelConvBN(in_channels, channel_kernel, stride)
        self.activation = activation()

    def forward(self, x):
        return self.activation(self.channelwise(x))
