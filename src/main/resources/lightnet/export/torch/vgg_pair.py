class VggPair(nn.Module):
    """Two plain 3x3 convolutions (VGG: Simonyan, Zisserman 2014, Table 1)."""

    def __init__(self, in_channels, channels):
        super().__init__()
        self.conv1 = conv2d(in_channels, channels, 3, bias=True)
        self.conv2 = conv2d(channels, channels, 3, bias=True)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        return F.relu(self.conv2(x))
