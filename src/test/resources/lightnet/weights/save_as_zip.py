"""Saves a checkpoint of PyTorch's form before 1.6 again in the zip form, without PyTorch.

    python3 save_as_zip.py mobilenet_v2-b0353104.pth mobilenet_v2-zip.pth

The pickles are read with every class refused but those of tensors; the tensors are pickled again as
torch.save does since 1.6, each storage as an entry of an uncompressed archive.
"""

import collections
import pathlib
import pickle
import struct
import sys
import zipfile

WIDTHS = {"FloatStorage": 4, "DoubleStorage": 8, "HalfStorage": 2, "LongStorage": 8}


class Named:
    """Stands for a class or function of torch: pickled by its name alone."""

    def __init__(self, module, name):
        self.module, self.name = module, name


class Storage:
    def __init__(self, kind, key, size):
        self.kind, self.key, self.size = kind, key, size


class Call:
    """A tensor: the call that makes it."""

    def __init__(self, arguments):
        self.arguments = arguments


class Reader(pickle.Unpickler):
    def __init__(self, file):
        super().__init__(file)
        self.storages = {}

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda *arguments: Call(arguments)
        if module == "torch" and name in WIDTHS:
            return Named(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a state_dict")

    def persistent_load(self, identity):
        _, kind, key, _, size, _ = identity
        return self.storages.setdefault(key, Storage(kind.name, key, size))


def opcode_global(module, name):
    return b"c" + f"{module}\n{name}\n".encode()


def written(value):
    """The value as a pickle of protocol 2, without frame and end."""
    if isinstance(value, collections.OrderedDict):
        items = b"".join(written(k) + written(v) for k, v in value.items())
        return opcode_global("collections", "OrderedDict") + b")R(" + items + b"u"
    if isinstance(value, Call):
        arguments = b"(" + b"".join(written(a) for a in value.arguments) + b"t"
        return opcode_global("torch._utils", "_rebuild_tensor_v2") + arguments + b"R"
    if isinstance(value, Storage):
        kind = opcode_global("torch", value.kind)
        return (b"(" + written("storage") + kind + written(value.key) + written("cpu")
                + written(value.size) + b"tQ")
    if isinstance(value, tuple):
        return b"(" + b"".join(written(item) for item in value) + b"t"
    if isinstance(value, str):
        text = value.encode()
        return b"X" + struct.pack("<I", len(text)) + text
    if isinstance(value, bool):
        return b"\x88" if value else b"\x89"
    if isinstance(value, int):
        return b"J" + struct.pack("<i", value)
    if value is None:
        return b"N"
    raise TypeError(f"{type(value)} is no part of a state_dict")


def main(source, target):
    with open(source, "rb") as file:
        pickle.Unpickler(file).load()  # the magic number
        pickle.Unpickler(file).load()  # the protocol
        pickle.Unpickler(file).load()  # the machine
        reader = Reader(file)
        state = reader.load()
        keys = pickle.Unpickler(file).load()
        content = {}
        for key in keys:
            (size,) = struct.unpack("<q", file.read(8))
            content[key] = file.read(size * WIDTHS[reader.storages[key].kind])
    folder = pathlib.Path(target).stem
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(f"{folder}/data.pkl", b"\x80\x02" + written(state) + b".")
        archive.writestr(f"{folder}/byteorder", b"little")
        for key, elements in content.items():
            archive.writestr(f"{folder}/data/{key}", elements)
        archive.writestr(f"{folder}/version", b"3\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
