class Fire(nn.Module):
    """Few 1x1 filters, then 1x1 and 3x3 filters side by side (SqueezeNet: Iandola et al. 2016, Figure 1)."""

    def __init__(self, in_channels, squeezed, expanded):
        super().__init__()
        self.squeeze = conv2d(in_channels, squeezed, bias=True)
        self.expand1x1 = conv2d(squeezed, expanded, bias=True)
        self.expand3x3 = conv2d(squeezed, expanded, 3, bias=True)

    def forward(self, x):
        x = F.relu(self.squeeze(x))
        return torch.cat([F.relu(self.expand1x1(x)), F.relu(self.expand3x3(x))], dim=1)
