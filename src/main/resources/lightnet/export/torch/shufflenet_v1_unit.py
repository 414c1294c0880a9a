class ShuffleNetV1Unit(nn.Module):
    """Grouped pointwise convolutions around a channel shuffle (ShuffleNet V1: Zhang et al. 2017, Figure 2)."""

    def __init__(self, in_channels, channels, groups, first_groups=None, stride=1, shuffle_groups=None,
                 bottleneck=None, main_first=False):
        super().__init__()
        bottleneck = bottleneck or channels // 4
        # with stride 2 the channels of the shortcut come along, the main branch gives the others
        fresh = channels - in_channels if stride == 2 else channels
        self.gconv1 = ConvBN(in_channels, bottleneck, groups=first_groups or groups)
        self.dwconv = ConvBN(bottleneck, bottleneck, 3, stride, groups=bottleneck)
        self.gconv2 = ConvBN(bottleneck, fresh, groups=groups)
        self.shuffle_groups = groups if shuffle_groups is None else shuffle_groups
        self.stride = stride
        self.main_first = main_first

    def forward(self, x):
        y = F.relu(self.gconv1(x))
        y = channel_shuffle(y, self.shuffle_groups)
        y = self.gconv2(self.dwconv(y))
        if self.stride == 1:
            return F.relu(x + y)
        shortcut = same_pool(F.avg_pool2d, x, 3, stride=2)
        return F.relu(torch.cat([y, shortcut] if self.main_first else [shortcut, y], dim=1))
