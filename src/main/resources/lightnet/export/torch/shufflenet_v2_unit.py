class ShuffleNetV2Unit(nn.Module):
    """Two branches, joined and shuffled (ShuffleNet V2: Ma et al. 2018, Figure 3c and d).

    At stride 1 half of the channels passes unchanged. At stride 2 both branches convolve, and kept is
    what the shorter one gives: as many channels as it reads in the paper, half of the output in
    torchvision.
    """

    def __init__(self, in_channels, channels, stride=1, kept=None, shuffle_groups=None):
        super().__init__()
        half = channels // 2
        if stride == 2:
            self.branch1_dwconv = ConvBN(in_channels, in_channels, 3, stride, groups=in_channels)
            self.branch1_conv = ConvBN(in_channels, kept)
        self.branch2_conv1 = ConvBN(in_channels if stride == 2 else half, half)
        self.branch2_dwconv = ConvBN(half, half, 3, stride, groups=half)
        self.branch2_conv2 = ConvBN(half, channels - kept if stride == 2 else half)
        self.shuffle_groups = 2 if shuffle_groups is None else shuffle_groups
        self.stride = stride

    def forward(self, x):
        if self.stride == 1:
            kept, x = x.chunk(2, dim=1)
        else:
            kept = F.relu(self.branch1_conv(self.branch1_dwconv(x)))
        x = F.relu(self.branch2_conv1(x))
        x = F.relu(self.branch2_conv2(self.branch2_dwconv(x)))
        return channel_shuffle(torch.cat([kept, x], dim=1), self.shuffle_groups)
