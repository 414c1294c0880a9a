class OriginalLastStage(nn.Module):
    """The features at full resolution, then the pooling (Howard et al. 2019, Figure 5, above)."""

    def __init__(self, in_channels, expanded, projected, features, activation=nn.Hardswish):
        super().__init__()
        self.expand = ConvBN(in_channels, expanded)
        self.depthwise = ConvBN(expanded, expanded, 3, groups=expanded)
        self.project = ConvBN(expanded, projected)
        self.features = ConvBN(projected, features)
        self.activation = activation()

    def forward(self, x):
        x = self.activation(self.expand(x))
        x = self.activation(self.depthwise(x))
        x = self.activation(self.features(self.project(x)))
        return x.mean((2, 3), keepdim=True)
