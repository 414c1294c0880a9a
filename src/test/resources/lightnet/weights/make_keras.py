"""Makes the small .h5 files beside this script as Keras writes them. Needs numpy and h5py.

    python3 make_keras.py
"""

import pathlib

import h5py
import numpy as np

HERE = pathlib.Path(__file__).parent
LAYERS = {
    "input_1": {},
    "conv1": {"conv1/kernel:0": np.arange(24, dtype="f4").reshape(2, 2, 3, 2)},
    "conv1/BatchNorm": {
        f"conv1/BatchNorm/{name}:0": np.array(values, "f4")
        for name, values in {
            "gamma": [1, 2], "beta": [3, 4], "moving_mean": [5, 6], "moving_variance": [7, 8],
        }.items()
    },
    "depthwise": {"depthwise/depthwise_kernel:0": np.arange(8, dtype="f4").reshape(2, 2, 2, 1)},
    # the variables' names need not begin with the layer's
    "preds": {"dense_7/kernel:0": np.arange(6, dtype="f4").reshape(2, 3), "dense_7/bias:0": np.ones(3, "f4")},
}


def fixed(names):
    """Texts of one length, as h5py wrote them when the published files were made."""
    return np.array([name.encode() for name in names], dtype="S") if names else np.zeros(0)


def variable(names):
    """Texts that each have their length, as newer versions write them."""
    return np.array(names, dtype=h5py.string_dtype()) if names else np.zeros(0)


def layers(group, split=1, texts=fixed):
    """As Keras' save_weights_to_hdf5_group."""
    names = texts(list(LAYERS))
    if split == 1:
        group.attrs["layer_names"] = names
    else:
        for i, part in enumerate(np.array_split(names, split)):
            group.attrs[f"layer_names{i}"] = part
    group.attrs["backend"] = b"tensorflow"
    group.attrs["keras_version"] = b"2.2.4"
    for name, variables in LAYERS.items():
        layer = group.create_group(name)
        layer.attrs["weight_names"] = texts(list(variables))
        for name, value in variables.items():
            layer.create_dataset(name, data=value)


def main():
    with h5py.File(HERE / "keras.h5", "w") as file:
        layers(file)
    with h5py.File(HERE / "keras_whole.h5", "w") as file:
        file.attrs["model_config"] = b'{"class_name": "Model"}'
        layers(file.create_group("model_weights"))
        file.create_group("optimizer_weights")
    with h5py.File(HERE / "keras_split.h5", "w") as file:
        layers(file, split=3)
    with h5py.File(HERE / "keras_variable.h5", "w") as file:
        layers(file, texts=variable)
    with h5py.File(HERE / "keras_many.h5", "w") as file:
        # enough that the group's tree has two levels; one layer under all the names keeps it small
        names = [f"layer_{i}" for i in range(400)]
        file.attrs["layer_names"] = fixed(names)
        layer = file.create_group(names[0])
        layer.attrs["weight_names"] = fixed(["layer/kernel:0"])
        layer.create_dataset("layer/kernel:0", data=np.float32([7]))
        for name in names[1:]:
            file[name] = layer
    with h5py.File(HERE / "keras_one.h5", "w") as file:
        file.attrs["layer_names"] = fixed(["conv1"])
        layer = file.create_group("conv1")
        layer.attrs["weight_names"] = fixed(["conv1/kernel:0"])
        layer.create_dataset("conv1/kernel:0", data=np.ones((1, 1, 3, 2), "f4"))
    with h5py.File(HERE / "keras_compressed.h5", "w") as file:
        file.attrs["layer_names"] = fixed(["conv1"])
        layer = file.create_group("conv1")
        layer.attrs["weight_names"] = fixed(["conv1/kernel:0"])
        layer.create_dataset("conv1/kernel:0", data=np.ones(100, "f4"), compression="gzip")
    with h5py.File(HERE / "keras_integers.h5", "w") as file:
        file.attrs["layer_names"] = fixed(["conv1"])
        layer = file.create_group("conv1")
        layer.attrs["weight_names"] = fixed(["conv1/kernel:0"])
        layer.create_dataset("conv1/kernel:0", data=np.ones(10, "i4"))
    with h5py.File(HERE / "keras_link.h5", "w") as file:
        file.attrs["layer_names"] = fixed(["conv1"])
        layer = file.create_group("conv1")
        layer.attrs["weight_names"] = fixed(["conv1/kernel:0"])
        layer["kernel:0"] = h5py.SoftLink("/conv1/other")
        file["conv1/conv1"] = h5py.ExternalLink("/etc/hostname", "/kernel:0")
    with h5py.File(HERE / "keras_newer.h5", "w", libver="latest") as file:
        layers(file)
    with h5py.File(HERE / "no_keras.h5", "w") as file:
        file.create_dataset("table", data=np.ones(3, "f4"))


if __name__ == "__main__":
    main()
