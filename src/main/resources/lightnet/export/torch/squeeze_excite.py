def squeeze_excite(x, reduce, expand, gate):
    """Multiplies each channel by a gate that is computed from the means of all channels."""
    means = x.mean((2, 3), keepdim=True)
    return x * gate(expand(F.relu(reduce(means))))
