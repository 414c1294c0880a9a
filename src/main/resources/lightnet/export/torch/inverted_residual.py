class InvertedResidual(nn.Module):
    """Widens, filters each channel, narrows (MobileNet V2: Sandler et al. 2018, Figure 3)."""

    def __init__(self, in_channels, channels, expansion, kernel=3, stride=1, activation=nn.ReLU6):
        super().__init__()
        wide = expansion * in_channels
        self.expand = ConvBN(in_channels, wide) if expansion > 1 else None
        self.depthwise = ConvBN(wide, wide, kernel, stride, groups=wide)
        self.project = ConvBN(wide, channels)
        self.activation = activation()
        self.has_shortcut = stride == 1 and in_channels == channels

    def forward(self, x):
        y = self.activation(self.expand(x)) if self.expand else x
        y = self.activation(self.depthwise(y))
        y = self.project(y)  # linear: no activation where there are few channels
        return x + y if self.has_shortcut else y
