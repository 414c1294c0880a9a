"""Writes the checkpoints of this folder as torch.save would, with stand-ins for PyTorch's classes."""

import collections
import io
import pickle
import struct
import sys
import types
import zipfile

FORMATS = {
    "FloatStorage": "f", "DoubleStorage": "d", "HalfStorage": "e", "LongStorage": "q",
    "BFloat16Storage": "H",
}


def module(name, **members):
    made = types.ModuleType(name)
    for key, member in members.items():
        member.__module__, member.__name__, member.__qualname__ = name, key, key
        setattr(made, key, member)
    sys.modules[name] = made
    return made


def _rebuild_tensor_v2(*_):
    pass


def _rebuild_parameter(*_):
    pass


torch = module("torch", **{name: type(name, (), {}) for name in FORMATS})
utils = module(
    "torch._utils",
    _rebuild_tensor_v2=_rebuild_tensor_v2,
    _rebuild_parameter=_rebuild_parameter,
)


class Storage:
    def __init__(self, key, kind, values):
        self.key, self.kind, self.values = key, kind, values

    def raw(self):
        values = self.values
        if self.kind == "BFloat16Storage":
            values = [struct.unpack("<I", struct.pack("<f", v))[0] >> 16 for v in values]
        return struct.pack("<%d%s" % (len(values), FORMATS[self.kind]), *values)


class Tensor:
    def __init__(self, storage, offset, shape, strides):
        self.args = (storage, offset, shape, strides, False, collections.OrderedDict())

    def __reduce__(self):
        return utils._rebuild_tensor_v2, self.args


class Parameter:
    def __init__(self, tensor):
        self.tensor = tensor

    def __reduce__(self):
        return utils._rebuild_parameter, (self.tensor, True, collections.OrderedDict())


class Pickler(pickle.Pickler):
    def __init__(self, file, protocol, legacy):
        super().__init__(file, protocol)
        self.legacy, self.storages = legacy, {}

    def persistent_id(self, obj):
        if not isinstance(obj, Storage):
            return None
        self.storages[obj.key] = obj
        known = ("storage", getattr(torch, obj.kind), obj.key, "cpu", len(obj.values))
        return known + (None,) if self.legacy else known


def save_legacy(path, state):
    with open(path, "wb") as file:
        sizes = {"short": 2, "int": 4, "long": 4}
        machine = {"protocol_version": 1001, "little_endian": True, "type_sizes": sizes}
        for part in (0x1950A86A20F9469CFC6C, 1001, machine):
            pickle.dump(part, file, 2)
        pickler = Pickler(file, 2, True)
        pickler.dump(state)
        keys = sorted(pickler.storages)
        pickle.dump(keys, file, 2)
        for key in keys:
            storage = pickler.storages[key]
            file.write(struct.pack("<q", len(storage.values)) + storage.raw())


def save_zip(path, state, protocol=2):
    pickled = io.BytesIO()
    pickler = Pickler(pickled, protocol, False)
    pickler.dump(state)
    entries = {"data.pkl": pickled.getvalue(), "byteorder": b"little", "version": b"3\n"}
    entries |= {"data/" + key: storage.raw() for key, storage in pickler.storages.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo("archive/" + name), content)


def ordered(**tensors):
    state = collections.OrderedDict((k.replace("__", "."), v) for k, v in tensors.items())
    state._metadata = collections.OrderedDict([("", {"version": 1})])
    return state


def small():
    return ordered(
        conv__weight=Parameter(
            Tensor(Storage("0", "FloatStorage", [1, 2, 3, 4, -5, 0.5, 1e-30, 8]), 0,
                   (2, 1, 2, 2), (4, 4, 2, 1))
        ),
        conv__bias=Tensor(Storage("1", "FloatStorage", [9, 10]), 0, (2,), (1,)),
        bn__num_batches_tracked=Tensor(Storage("2", "LongStorage", [7]), 0, (), ()),
        scale=Tensor(Storage("3", "FloatStorage", [0.25]), 0, (), ()),
    )


def strided():
    storage = Storage("0", "FloatStorage", list(range(12)))
    return ordered(
        transposed=Tensor(storage, 1, (2, 3), (1, 4)),
        channels_last=Tensor(storage, 0, (1, 2, 2, 3), (12, 1, 6, 2)),
        tail=Tensor(storage, 9, (3,), (1,)),
    )


def all_types():
    numbers = [1.5, -0.15625, 1024.0]
    kinds = ("HalfStorage", "BFloat16Storage", "DoubleStorage")
    return ordered(
        **{kind: Tensor(Storage(kind, kind, numbers), 0, (3,), (1,)) for kind in kinds}
    )


def by_safetensors():
    import numpy
    from safetensors.numpy import save_file

    tensors = {
        "b": numpy.array([[1.5, -2.0], [0.25, 65504.0]], numpy.float16),
        "a": numpy.arange(6, dtype=numpy.float32).reshape(1, 2, 3),
        "counter": numpy.array(3, numpy.int64),
        "double": numpy.array([0.1]),
    }
    save_file(tensors, "by_safetensors.safetensors", {"made": "by safetensors"})


save_legacy("legacy.pth", small())
save_zip("zip.pth", small())
save_zip("zip_protocol4.pth", small(), protocol=4)
save_zip("strided.pth", strided())
save_legacy("strided_legacy.pth", strided())
save_zip("types.pth", all_types())
prefixed = ordered(**{"module__" + k.replace(".", "__"): v for k, v in small().items()})
save_legacy("wrapped.pth", {"epoch": 3, "loss": 0.5, "state_dict": prefixed})
try:
    by_safetensors()
except ImportError:
    print("by_safetensors.safetensors left as it is: numpy or safetensors is missing")
