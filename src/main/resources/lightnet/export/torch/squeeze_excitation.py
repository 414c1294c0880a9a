class SqueezeExcitation(nn.Module):
    """A gate for each channel (Hu, Shen, Sun 2018, Figure 1)."""

    def __init__(self, channels, squeezed, gate=nn.Sigmoid):
        super().__init__()
        self.se_reduce = conv2d(channels, squeezed, bias=True)
        self.se_expand = conv2d(squeezed, channels, bias=True)
        self.gate = gate()

    def forward(self, x):
        return squeeze_excite(x, self.se_reduce, self.se_expand, self.gate)
