def stage(**blocks):
    """Blocks one after the other, each under its name."""
    return nn.Sequential(OrderedDict(blocks))
