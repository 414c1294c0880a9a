class Classifier(nn.Module):
    """A value for each class."""

    def __init__(self, in_channels, classes, bias=True, probabilities=False):
        super().__init__()
        self.dense = nn.Linear(in_channels, classes, bias)
        self.probabilities = probabilities

    def forward(self, x):
        x = self.dense(x.flatten(1))
        return x.softmax(1) if self.probabilities else x
