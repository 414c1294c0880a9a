"""Writes, for each published implementation that we read weights of, the names and shapes of its
tensors in the file's order, and what it computes with tensors that anybody can make again.

    python3 make_families.py        needs numpy

The networks are written here once more, after torchvision's mobilenetv3.py and shufflenetv2.py,
Megvii's ShuffleNetV1 and ShuffleNetV2 (blocks.py, network.py), and Keras' mobilenet.py,
mobilenet_v2.py and mobilenet_v3.py, and nothing of our own code is used. A line of a .txt file is
"name shape low high": element i of a tensor is low + (high - low) * uniform(name, i), see below. The
input is uniform("input", i) from -1 to 1, shape 1 x 3 x 96 x 96 (for Keras the same numbers, with the
axes in its order). outputs.txt has ten logits of each network, of classes 0, 100, ..., 900."""

import pathlib
import zlib

import numpy as np

HERE = pathlib.Path(__file__).parent
SIDE = 96
MASK = (1 << 32) - 1


def uniform(name, count):
    """Numbers from 0 to 1 by a mixing function on 32 bits."""
    x = (np.arange(count, dtype=np.uint64) * 2654435761 + zlib.crc32(name.encode())) & MASK
    x ^= x >> np.uint64(16)
    x = (x * 0x7FEB352D) & MASK
    x ^= x >> np.uint64(15)
    x = (x * 0x846CA68B) & MASK
    x ^= x >> np.uint64(16)
    return x.astype(np.float64) / 2**32


class Tensors:
    """Makes tensors when they are asked for and notes their names in the order of the asking."""

    def __init__(self):
        self.lines = []

    def get(self, name, shape, low, high):
        self.lines.append(f"{name} {'x'.join(map(str, shape))} {low:.6g} {high:.6g}")
        low, high = float(f"{low:.6g}"), float(f"{high:.6g}")
        values = low + (high - low) * uniform(name, int(np.prod(shape)))
        return values.astype(np.float32).astype(np.float64).reshape(shape)

    def kernel(self, name, shape, fan_in):
        bound = np.sqrt(6 / fan_in)
        return self.get(name, shape, -bound, bound)

    def norm(self, names):
        size = names[-1]
        return [
            self.get(names[0], (size,), 0.5, 1.5),
            self.get(names[1], (size,), -0.5, 0.5),
            self.get(names[2], (size,), -0.5, 0.5),
            self.get(names[3], (size,), 0.5, 2.5),
        ]


def conv(x, w, stride=1, groups=1, pad="around"):
    """x (C, H, W), w (out, in / groups, k, k)."""
    k = w.shape[2]
    if pad == "around":
        before = after = (k - 1) // 2
    else:
        h = x.shape[1]
        total = max((-(-h // stride) - 1) * stride + k - h, 0)
        before, after = total // 2, total - total // 2
    x = np.pad(x, ((0, 0), (before, after), (before, after)))
    windows = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(1, 2))[:, ::stride, ::stride]
    out = []
    step, wide = x.shape[0] // groups, w.shape[0] // groups
    if groups == x.shape[0]:
        return np.einsum("chwij,cij->chw", windows, w[:, 0])
    for g in range(groups):
        part = windows[g * step : (g + 1) * step]
        out.append(np.einsum("chwij,ocij->ohw", part, w[g * wide : (g + 1) * wide], optimize=True))
    return np.concatenate(out)


def normalise(x, parameters, epsilon):
    gamma, beta, mean, variance = (p[:, None, None] for p in parameters)
    return (x - mean) / np.sqrt(variance + epsilon) * gamma + beta


def pool(x, kind):
    filler = -np.inf if kind == "max" else 0
    x = np.pad(x, ((0, 0), (1, 1), (1, 1)), constant_values=filler)
    windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))[:, ::2, ::2]
    return windows.max(axis=(3, 4)) if kind == "max" else windows.mean(axis=(3, 4))


relu = lambda x: np.maximum(x, 0)
relu6 = lambda x: np.clip(x, 0, 6)
hard_sigmoid = lambda x: np.clip(x + 3, 0, 6) / 6
h_swish = lambda x: x * hard_sigmoid(x)
linear = lambda x: x


def divisible(value, divisor=8):
    new = max(divisor, int(value + divisor / 2) // divisor * divisor)
    return new + divisor if new < 0.9 * value else new


# ---- PyTorch ----

class Torch:
    epsilon = 1e-5

    def __init__(self, tensors, prefix=""):
        self.t, self.prefix = tensors, prefix

    def conv(self, x, name, out, k, stride=1, groups=1):
        shape = (out, x.shape[0] // groups, k, k)
        return conv(x, self.t.kernel(self.prefix + name + ".weight", shape, shape[1] * k * k), stride, groups)

    def norm(self, x, name):
        name = self.prefix + name
        names = [name + part for part in (".weight", ".bias", ".running_mean", ".running_var")]
        return normalise(x, self.t.norm(names + [x.shape[0]]), self.epsilon)

    def linear(self, x, name, out, bias=True):
        w = self.t.kernel(self.prefix + name + ".weight", (out, x.shape[0]), x.shape[0])
        return w @ x + (self.t.get(self.prefix + name + ".bias", (out,), -0.1, 0.1) if bias else 0)


class TorchV3(Torch):
    epsilon = 1e-3

    def unit(self, x, name, out, k, stride, groups, act):
        return act(self.norm(self.conv(x, name + ".0", out, k, stride, groups), name + ".1"))

    def biased(self, x, name, out):
        c = x.shape[0]
        w = self.t.kernel(name + ".weight", (out, c, 1, 1), c)
        return conv(x, w) + self.t.get(name + ".bias", (out,), -0.1, 0.1)[:, None, None]

    def run(self, x, rows, hidden):
        x = self.unit(x, "features.0", 16, 3, 2, 1, h_swish)
        for i, (k, wide, out, se, act, stride) in enumerate(rows, 1):
            act, part, y = {"RE": relu, "HS": h_swish}[act], 0, x
            name = lambda: f"features.{i}.block.{part}"
            if wide != x.shape[0]:
                y = self.unit(y, name(), wide, 1, 1, 1, act)
                part += 1
            y = self.unit(y, name(), wide, k, stride, wide, act)
            part += 1
            if se:
                gate = y.mean(axis=(1, 2), keepdims=True)
                gate = relu(self.biased(gate, name() + ".fc1", divisible(wide // 4)))
                y = y * hard_sigmoid(self.biased(gate, name() + ".fc2", wide))
                part += 1
            y = self.unit(y, name(), out, 1, 1, 1, linear)
            x = x + y if stride == 1 and out == x.shape[0] else y
        x = self.unit(x, f"features.{len(rows) + 1}", 6 * x.shape[0], 1, 1, 1, h_swish)
        x = h_swish(self.linear(x.mean(axis=(1, 2)), "classifier.0", hidden))
        return self.linear(x, "classifier.3", 1000)


LARGE = [
    (3, 16, 16, 0, "RE", 1), (3, 64, 24, 0, "RE", 2), (3, 72, 24, 0, "RE", 1), (5, 72, 40, 1, "RE", 2),
    (5, 120, 40, 1, "RE", 1), (5, 120, 40, 1, "RE", 1), (3, 240, 80, 0, "HS", 2), (3, 200, 80, 0, "HS", 1),
    (3, 184, 80, 0, "HS", 1), (3, 184, 80, 0, "HS", 1), (3, 480, 112, 1, "HS", 1), (3, 672, 112, 1, "HS", 1),
    (5, 672, 160, 1, "HS", 2), (5, 960, 160, 1, "HS", 1), (5, 960, 160, 1, "HS", 1),
]
SMALL = [
    (3, 16, 16, 1, "RE", 2), (3, 72, 24, 0, "RE", 2), (3, 88, 24, 0, "RE", 1), (5, 96, 40, 1, "HS", 2),
    (5, 240, 40, 1, "HS", 1), (5, 240, 40, 1, "HS", 1), (5, 120, 48, 1, "HS", 1), (5, 144, 48, 1, "HS", 1),
    (5, 288, 96, 1, "HS", 2), (5, 576, 96, 1, "HS", 1), (5, 576, 96, 1, "HS", 1),
]


class TorchShuffle(Torch):
    def sequence(self, x, name, steps):
        """Steps (conv index, out, k, stride, depthwise, activation)."""
        for index, out, k, stride, depthwise, act in steps:
            x = self.conv(x, f"{name}.{index}", out, k, stride, x.shape[0] if depthwise else 1)
            x = act(self.norm(x, f"{name}.{index + 1}"))
        return x

    def run(self, x, widths, last):
        x = pool(self.sequence(x, "conv1", [(0, 24, 3, 2, 0, relu)]), "max")
        for stage, (width, units) in enumerate(zip(widths, (4, 8, 4)), 2):
            half = width // 2
            for i in range(units):
                stride, name = (2 if i == 0 else 1), f"stage{stage}.{i}."
                kept, y = (x, x) if stride == 2 else (x[:half], x[half:])
                if stride == 2:
                    c = x.shape[0]
                    kept = self.sequence(
                        kept, name + "branch1", [(0, c, 3, 2, 1, linear), (2, half, 1, 1, 0, relu)])
                y = self.sequence(
                    y, name + "branch2",
                    [(0, half, 1, 1, 0, relu), (3, half, 3, stride, 1, linear), (5, half, 1, 1, 0, relu)])
                x = np.concatenate([kept, y])
                x = x.reshape(2, half, *x.shape[1:]).transpose(1, 0, 2, 3).reshape(width, *x.shape[1:])
        x = self.sequence(x, "conv5", [(0, last, 1, 1, 0, relu)])
        return self.linear(x.mean(axis=(1, 2)), "fc", 1000)


class MegviiV2(TorchShuffle):
    def run(self, x, widths, last):
        x = pool(self.sequence(x, "first_conv", [(0, 24, 3, 2, 0, relu)]), "max")
        feature = 0
        for width, units in zip(widths, (4, 8, 4)):
            for i in range(units):
                stride, name = (2 if i == 0 else 1), f"features.{feature}."
                feature += 1
                kept, y = (x, x) if stride == 2 else (x[0::2], x[1::2])
                c, mid = y.shape[0], width // 2
                # the module lists branch_main before branch_proj
                y = self.sequence(
                    y, name + "branch_main",
                    [(0, mid, 1, 1, 0, relu), (3, mid, 3, stride, 1, linear), (5, width - c, 1, 1, 0, relu)])
                if stride == 2:
                    kept = self.sequence(
                        kept, name + "branch_proj", [(0, c, 3, 2, 1, linear), (2, c, 1, 1, 0, relu)])
                x = np.concatenate([kept, y])
        x = self.sequence(x, "conv_last", [(0, last, 1, 1, 0, relu)])
        return self.linear(x.mean(axis=(1, 2)), "classifier.0", 1000, bias=False)


class MegviiV1(Torch):
    def unit(self, x, name, index, out, k, stride, groups, act):
        x = self.conv(x, f"{name}.{index}", out, k, stride, groups)
        return act(self.norm(x, f"{name}.{index + 1}"))

    def run(self, x, stem, widths, group):
        x = pool(self.unit(x, "first_conv", 0, stem, 3, 2, 1, relu), "max")
        feature = 0
        for stage, (width, units) in enumerate(zip(widths, (4, 8, 4))):
            for i in range(units):
                stride, name = (2 if i == 0 else 1), f"features.{feature}."
                feature += 1
                mid, out = width // 4, width - (x.shape[0] if stride == 2 else 0)
                first = 1 if stage == 0 and i == 0 else group
                y = self.unit(x, name + "branch_main_1", 0, mid, 1, 1, first, relu)
                y = self.unit(y, name + "branch_main_1", 3, mid, 3, stride, mid, linear)
                if group > 1:
                    y = y.reshape(mid // group, group, *y.shape[1:]).transpose(1, 0, 2, 3)
                    y = y.reshape(mid, *y.shape[2:])
                y = self.unit(y, name + "branch_main_2", 0, out, 1, 1, group, linear)
                x = relu(x + y) if stride == 1 else np.concatenate([pool(x, "average"), relu(y)])
        return self.linear(x.mean(axis=(1, 2)), "classifier.0", 1000, bias=False)


# ---- Keras ----

class Keras:
    epsilon = 1e-3

    def __init__(self, tensors):
        self.t = tensors

    def conv(self, x, name, out, k, stride=1, bias=False):
        c = x.shape[0]
        w = self.t.kernel(name + "/kernel", (k, k, c, out), c * k * k)
        y = conv(x, w.transpose(3, 2, 0, 1), stride, pad="end")
        return y + self.t.get(name + "/bias", (out,), -0.1, 0.1)[:, None, None] if bias else y

    def depthwise(self, x, name, k, stride):
        c = x.shape[0]
        w = self.t.kernel(name + "/depthwise_kernel", (k, k, c, 1), k * k)
        return conv(x, w.transpose(2, 3, 0, 1), stride, c, pad="end")

    def norm(self, x, name):
        names = [name + part for part in ("/gamma", "/beta", "/moving_mean", "/moving_variance")]
        return normalise(x, self.t.norm(names + [x.shape[0]]), self.epsilon)

    def dense(self, x, name):
        w = self.t.kernel(name + "/kernel", (x.shape[0], 1000), x.shape[0])
        return x @ w + self.t.get(name + "/bias", (1000,), -0.1, 0.1)


class KerasV1(Keras):
    def run(self, x, alpha):
        x = relu6(self.norm(self.conv(x, "conv1", int(32 * alpha), 3, 2), "conv1_bn"))
        rows = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
        rows += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]
        for i, (out, stride) in enumerate(rows, 1):
            x = relu6(self.norm(self.depthwise(x, f"conv_dw_{i}", 3, stride), f"conv_dw_{i}_bn"))
            x = relu6(self.norm(self.conv(x, f"conv_pw_{i}", int(out * alpha), 1), f"conv_pw_{i}_bn"))
        x = x.mean(axis=(1, 2), keepdims=True)
        return self.conv(x, "conv_preds", 1000, 1, bias=True).ravel()


class KerasV2(Keras):
    def run(self, x, alpha):
        x = relu6(self.norm(self.conv(x, "Conv1", divisible(32 * alpha), 3, 2), "bn_Conv1"))
        rows = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                (6, 320, 1, 1)]
        block = 0
        for t, out, repeat, first in rows:
            for i in range(repeat):
                name = f"block_{block}_" if block else "expanded_conv_"
                stride, wide, y = (first if i == 0 else 1), t * x.shape[0], x
                if block:
                    y = relu6(self.norm(self.conv(y, name + "expand", wide, 1), name + "expand_BN"))
                y = self.depthwise(y, name + "depthwise", 3, stride)
                y = relu6(self.norm(y, name + "depthwise_BN"))
                narrow = divisible(out * alpha)
                y = self.norm(self.conv(y, name + "project", narrow, 1), name + "project_BN")
                x = x + y if stride == 1 and narrow == x.shape[0] else y
                block += 1
        last = divisible(1280 * alpha) if alpha > 1 else 1280
        x = relu6(self.norm(self.conv(x, "Conv_1", last, 1), "Conv_1_bn"))
        return self.dense(x.mean(axis=(1, 2)), "Logits")


class KerasV3(Keras):
    def run(self, x, rows, hidden, alpha, minimalistic):
        swish = relu if minimalistic else h_swish
        x = swish(self.norm(self.conv(x, "Conv", 16, 3, 2), "Conv/BatchNorm"))
        before = 16
        for i, (k, wide, out, se, act, stride) in enumerate(rows):
            name = f"expanded_conv_{i}/" if i else "expanded_conv/"
            act = relu if act == "RE" else swish
            k, se = (3, 0) if minimalistic else (k, se)
            middle, narrow, y = divisible(x.shape[0] * wide / before), divisible(out * alpha), x
            if i:
                y = act(self.norm(self.conv(y, name + "expand", middle, 1), name + "expand/BatchNorm"))
            y = self.depthwise(y, name + "depthwise", k, stride)
            y = act(self.norm(y, name + "depthwise/BatchNorm"))
            if se:
                gate = y.mean(axis=(1, 2), keepdims=True)
                squeezed = divisible(middle * 0.25)
                gate = relu(self.conv(gate, name + "squeeze_excite/Conv", squeezed, 1, bias=True))
                gate = self.conv(gate, name + "squeeze_excite/Conv_1", middle, 1, bias=True)
                y = y * hard_sigmoid(gate)
            y = self.norm(self.conv(y, name + "project", narrow, 1), name + "project/BatchNorm")
            x = x + y if stride == 1 and narrow == x.shape[0] else y
            before = out
        x = swish(self.norm(self.conv(x, "Conv_1", divisible(6 * x.shape[0]), 1), "Conv_1/BatchNorm"))
        x = x.mean(axis=(1, 2), keepdims=True)
        hidden = divisible(hidden * alpha) if alpha > 1 else hidden
        x = swish(self.conv(x, "Conv_2", hidden, 1, bias=True))
        return self.conv(x, "Logits", 1000, 1, bias=True).ravel()


FAMILIES = {
    "torchvision_mobilenet_v3_large": lambda t, x: TorchV3(t).run(x, LARGE, 1280),
    "torchvision_mobilenet_v3_small": lambda t, x: TorchV3(t).run(x, SMALL, 1024),
    "torchvision_shufflenet_v2_x0.5": lambda t, x: TorchShuffle(t).run(x, (48, 96, 192), 1024),
    "torchvision_shufflenet_v2_x1.0": lambda t, x: TorchShuffle(t).run(x, (116, 232, 464), 1024),
    "torchvision_shufflenet_v2_x1.5": lambda t, x: TorchShuffle(t).run(x, (176, 352, 704), 1024),
    "torchvision_shufflenet_v2_x2.0": lambda t, x: TorchShuffle(t).run(x, (244, 488, 976), 2048),
    "megvii_shufflenet_v1_g3_x0.5": lambda t, x: MegviiV1(t).run(x, 12, (120, 240, 480), 3),
    "megvii_shufflenet_v1_g3_x1.0": lambda t, x: MegviiV1(t).run(x, 24, (240, 480, 960), 3),
    "megvii_shufflenet_v1_g8_x1.0": lambda t, x: MegviiV1(t).run(x, 24, (384, 768, 1536), 8),
    "megvii_shufflenet_v2_x0.5": lambda t, x: MegviiV2(t).run(x, (48, 96, 192), 1024),
    "megvii_shufflenet_v2_x1.0": lambda t, x: MegviiV2(t).run(x, (116, 232, 464), 1024),
    "keras_mobilenet_v1_0.25": lambda t, x: KerasV1(t).run(x, 0.25),
    "keras_mobilenet_v1_1.0": lambda t, x: KerasV1(t).run(x, 1.0),
    "keras_mobilenet_v2_0.35": lambda t, x: KerasV2(t).run(x, 0.35),
    "keras_mobilenet_v2_1.4": lambda t, x: KerasV2(t).run(x, 1.4),
    "keras_mobilenet_v3_large_1.0": lambda t, x: KerasV3(t).run(x, LARGE, 1280, 1.0, False),
    "keras_mobilenet_v3_large_0.75": lambda t, x: KerasV3(t).run(x, LARGE, 1280, 0.75, False),
    "keras_mobilenet_v3_small_1.0": lambda t, x: KerasV3(t).run(x, SMALL, 1024, 1.0, False),
    "keras_mobilenet_v3_small_minimalistic_1.0": lambda t, x: KerasV3(t).run(x, SMALL, 1024, 1.0, True),
}


def main():
    x = (2 * uniform("input", 3 * SIDE * SIDE) - 1).astype(np.float32).astype(np.float64)
    outputs = []
    for family, run in FAMILIES.items():
        tensors = Tensors()
        logits = run(tensors, x.reshape(3, SIDE, SIDE))
        (HERE / (family + ".txt")).write_text("\n".join(tensors.lines) + "\n")
        outputs.append(" ".join([family] + [f"{value:.7g}" for value in logits[::100]]))
        print(outputs[-1], flush=True)
    (HERE / "outputs.txt").write_text("\n".join(outputs) + "\n")


if __name__ == "__main__":
    main()
