def load_weights(file):
    """The tensors of a .safetensors file: the length of a header, the header as JSON, the values."""
    data = bytearray(Path(file).read_bytes())
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    weights = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        values = torch.frombuffer(data[start + first : start + last], dtype=torch.float32)
        weights[name] = values.reshape(entry["shape"])
    return weights
