class SpatiallySeparable(nn.Module):
    """k x 1 and 1 x k in the place of k x k (Szegedy et al. 2015, Figure 3)."""

    def __init__(self, in_channels, channels, kernel=3, stride=1, activation=nn.ReLU):
        super().__init__()
        self.vertical = ConvBN(in_channels, channels, (kernel, 1), (stride, 1))
        self.horizontal = ConvBN(channels, channels, (1, kernel), (1, stride))
        self.activation = activation()

    def forward(self, x):
        return self.activation(self.horizontal(self.vertical(x)))
