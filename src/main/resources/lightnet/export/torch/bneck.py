class Bneck(nn.Module):
    """An inverted residual, its wide middle perhaps gated (MobileNet V3: Howard et al. 2019, Figure 4)."""

    def __init__(self, in_channels, channels, expanded, squeezed=None, kernel=3, stride=1,
                 activation=nn.Hardswish):
        super().__init__()
        self.expand = ConvBN(in_channels, expanded) if expanded != in_channels else None
        self.depthwise = ConvBN(expanded, expanded, kernel, stride, groups=expanded)
        self.se_reduce = conv2d(expanded, squeezed, bias=True) if squeezed else None
        self.se_expand = conv2d(squeezed, expanded, bias=True) if squeezed else None
        self.project = ConvBN(expanded, channels)
        self.activation = activation()
        self.has_shortcut = stride == 1 and in_channels == channels

    def forward(self, x):
        y = self.activation(self.expand(x)) if self.expand else x
        y = self.activation(self.depthwise(y))
        if self.se_reduce:
            y = squeeze_excite(y, self.se_reduce, self.se_expand, F.hardsigmoid)
        y = self.project(y)
        return x + y if self.has_shortcut else y
