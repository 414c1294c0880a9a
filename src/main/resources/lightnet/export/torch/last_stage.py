class LastStage(nn.Module):
    """The features on one pixel, after the pooling (MobileNet V3: Howard et al. 2019, Figure 5, below)."""

    def __init__(self, in_channels, expanded, features, activation=nn.Hardswish):
        super().__init__()
        self.expand = ConvBN(in_channels, expanded)
        self.features = conv2d(expanded, features, bias=True)
        self.activation = activation()

    def forward(self, x):
        x = self.activation(self.expand(x))
        x = x.mean((2, 3), keepdim=True)
        return self.activation(self.features(x))
