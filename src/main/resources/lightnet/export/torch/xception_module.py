class XceptionModule(nn.Module):
    """Separable convolutions, each behind a ReLU, and a shortcut (Xception: Chollet 2016, Figure 5)."""

    def __init__(self, in_channels, first, channels, convolutions=2, stride=1, lead=nn.ReLU):
        super().__init__()
        self.convolutions = convolutions
        self.stride = stride
        self.lead = lead()
        width = in_channels
        for i in range(1, convolutions + 1):
            next_width = first if i == 1 else channels
            self.add_module(f"depthwise{i}", conv2d(width, width, 3, groups=width))
            self.add_module(f"pointwise{i}", ConvBN(width, next_width))
            width = next_width
        self.shortcut = None if stride == 1 else ConvBN(in_channels, channels, 1, stride)

    def forward(self, x):
        y = self.lead(x)
        for i in range(1, self.convolutions + 1):
            y = y if i == 1 else F.relu(y)
            y = self.get_submodule(f"depthwise{i}")(y)
            y = self.get_submodule(f"pointwise{i}")(y)
        if self.shortcut is None:
            return x + y
        return self.shortcut(x) + same_pool(F.max_pool2d, y, 3, self.stride)
