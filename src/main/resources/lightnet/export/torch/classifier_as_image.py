class ClassifierAsImage(Classifier):
    """The same as an image of one pixel, for the blocks that follow."""

    def forward(self, x):
        return super().forward(x)[:, :, None, None]
