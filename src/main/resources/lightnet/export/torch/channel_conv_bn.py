class ChannelConv(nn.Module):
    """One kernel, the same everywhere, slides along the channels (Gao et al. 2018, Section 3.2)."""

    def __init__(self, kernel, stride=1):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(kernel) / kernel**0.5)
        self.stride = stride

    def forward(self, x):
        n, c, h, w = x.shape
        kernel = len(self.weight)
        x = x.reshape(n, 1, c, h * w)  # the channels as the rows of one tall image
        x = F.conv2d(x, self.weight.reshape(1, 1, kernel, 1), None, (self.stride, 1), (kernel // 2, 0))
        return x.reshape(n, -1, h, w)


class ChannelConvBN(nn.Sequential):
    """A channel-wise convolution and its batch normalisation."""

    def __init__(self, channels, kernel, stride=1):
        super().__init__()
        self.conv = ChannelConv(kernel, stride)
        self.norm = nn.BatchNorm2d((channels - 1) // stride + 1, eps=1e-5)
