class ResidualBottleneck(nn.Module):
    """Narrows, filters, widens, adds (ResNet: He et al. 2015, Figure 5; ResNeXt: Xie et al. 2016, Figure 3c).

    The stride is that of the 3x3 convolution, or of the first 1x1 if strided is "first".
    """

    def __init__(self, in_channels, bottleneck, channels, cardinality=1, stride=1, strided="second"):
        super().__init__()
        first, second = (stride, 1) if strided == "first" else (1, stride)
        self.reduce = ConvBN(in_channels, bottleneck, 1, first)
        self.filter = ConvBN(bottleneck, bottleneck, 3, second, groups=cardinality)
        self.widen = ConvBN(bottleneck, channels)
        same = stride == 1 and in_channels == channels
        self.shortcut = None if same else ConvBN(in_channels, channels, 1, stride)

    def forward(self, x):
        y = F.relu(self.reduce(x))
        y = F.relu(self.filter(y))
        y = self.widen(y)
        return F.relu(y + (self.shortcut(x) if self.shortcut else x))
