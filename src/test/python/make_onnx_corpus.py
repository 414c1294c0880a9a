"""Writes the small ONNX files of src/test/resources/lightnet/onnx, as different exporters would write them.

    pip install onnx numpy
    python src/test/python/make_onnx_corpus.py src/test/resources/lightnet/onnx
"""
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


class Graph:
    """Nodes and weights as they come; every weight is drawn from the same seed."""

    def __init__(self, opset=17, shape=(1, 3, 32, 32), element=TensorProto.FLOAT, producer="pytorch"):
        self.random = np.random.default_rng(7)
        self.nodes, self.weights, self.count = [], [], 0
        self.opset, self.shape, self.element, self.producer = opset, shape, element, producer
        self.float = np.float16 if element == TensorProto.FLOAT16 else np.float32

    def constant(self, values):
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def floats(self, *shape, scale=0.2):
        return self.constant((self.random.standard_normal(shape) * scale).astype(self.float))

    def add(self, op, *inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"t{self.count}_{i}" for i in range(outputs)] if outputs > 1 else [f"t{self.count}"]
        self.nodes.append(helper.make_node(op, list(inputs), names, name=f"{op}_{self.count}", **attributes))
        return names if outputs > 1 else names[0]

    def conv(self, x, cin, cout, kernel=1, stride=1, groups=1, norm=True, pads=None):
        pad = (kernel - 1) // 2
        weights = [self.floats(cout, cin // groups, kernel, kernel)]
        if not norm:
            weights.append(self.floats(cout))
        y = self.add("Conv", x, *weights, kernel_shape=[kernel, kernel], strides=[stride, stride],
                     pads=pads or [pad] * 4, group=groups)
        if not norm:
            return y
        one = self.constant((1 + 0.1 * self.random.standard_normal(cout)).astype(self.float))
        variance = self.constant((1 + 0.1 * self.random.random(cout)).astype(self.float))
        return self.add("BatchNormalization", y, one, self.floats(cout), self.floats(cout), variance, epsilon=1e-3)

    def clip(self, x, low, high):
        if self.opset < 11:
            return self.add("Clip", x, min=float(low), max=float(high))
        return self.add("Clip", x, self.constant(self.float(low)), self.constant(self.float(high)))

    def head(self, x, channels, classes=10):
        y = self.add("GlobalAveragePool", x)
        y = self.add("Flatten", y)
        return self.add("Gemm", y, self.floats(classes, channels), self.floats(classes), transB=1)

    def model(self, output, batch=None, element=None):
        shape = list(self.shape)
        if batch:
            shape[0] = batch
        graph = helper.make_graph(
            self.nodes, "made", [helper.make_tensor_value_info("input", self.element, shape)],
            [helper.make_tensor_value_info(output, element or self.element, ["batch", "classes"])], self.weights)
        made = helper.make_model(graph, producer_name=self.producer, opset_imports=[helper.make_opsetid("", self.opset)])
        made.ir_version = min(made.ir_version, 8)
        return made


def inverted(g, x, cin, cout, t, stride):
    y = g.clip(g.conv(x, cin, cin * t), 0, 6) if t > 1 else x
    y = g.clip(g.conv(y, cin * t, cin * t, 3, stride, cin * t), 0, 6)
    y = g.conv(y, cin * t, cout)
    return g.add("Add", x, y) if stride == 1 and cin == cout else y


def inverted_residuals(opset, **how):
    g = Graph(opset, **how)
    x = g.clip(g.conv("input", 3, 8, 3, 2), 0, 6)
    for cin, cout, t, stride in ((8, 8, 1, 1), (8, 12, 6, 2), (12, 12, 6, 1), (12, 12, 6, 1)):
        x = inverted(g, x, cin, cout, t, stride)
    return g.model(g.head(x, 12), batch="N")


def h_swish(g, x, form):
    three, six = g.constant(np.float32(3)), g.constant(np.float32(6))
    if form == "operator":
        return g.add("HardSwish", x)
    if form == "hard-sigmoid":
        return g.add("Mul", x, g.add("HardSigmoid", x, alpha=1 / 6, beta=0.5))
    gate = g.clip(g.add("Add", x, three), 0, 6)
    if form == "divided":
        return g.add("Div", g.add("Mul", x, gate), six)
    return g.add("Mul", x, g.add("Mul", gate, g.constant(np.float32(1 / 6))))


def bnecks():
    """Every form of h-swish, a gate by ReduceMean, and one that is flattened for nothing."""
    g = Graph(14)
    x = h_swish(g, g.conv("input", 3, 8, 3, 2), "divided")
    for form in ("operator", "hard-sigmoid", "divided", "multiplied"):
        y = h_swish(g, g.conv(x, 8, 32), form)
        y = h_swish(g, g.conv(y, 32, 32, 5, 1, 32), form)
        s = g.add("ReduceMean", y, axes=[2, 3], keepdims=1)
        s = g.add("Relu", g.conv(s, 32, 8, norm=False))
        s = g.conv(s, 8, 32, norm=False)
        s = g.add("HardSigmoid", s, alpha=1 / 6, beta=0.5) if form != "divided" else g.add(
            "Div", g.clip(g.add("Add", s, g.constant(np.float32(3))), 0, 6), g.constant(np.float32(6)))
        y = g.conv(g.add("Mul", s, y), 32, 8)
        x = g.add("Add", y, x)
    return g.model(g.head(x, 8))


def shuffled(g, x, channels, form):
    size = 8
    if form == "gather":
        order = np.arange(channels).reshape(2, channels // 2).T.reshape(-1)
        return g.add("Gather", x, g.constant(order.astype(np.int64)), axis=1)
    if form == "computed":
        shape = g.add("Shape", x)
        parts = [g.add("Unsqueeze", g.add("Gather", shape, g.constant(np.int64(i)), axis=0), g.constant([0]))
                 for i in range(4)]
        half = g.add("Div", parts[1], g.constant([2]))
        grouped = g.add("Concat", parts[0], g.constant([2]), half, parts[2], parts[3], axis=0)
        flat = g.add("Concat", parts[0], g.constant([-1]), parts[2], parts[3], axis=0)
        y = g.add("Transpose", g.add("Reshape", x, grouped), perm=[0, 2, 1, 3, 4])
        return g.add("Reshape", y, flat)
    y = g.add("Reshape", x, g.constant([1, 2, channels // 2, size * size]))
    return g.add("Reshape", g.add("Transpose", y, perm=[0, 2, 1, 3]), g.constant([1, channels, size, size]))


def shuffle_units():
    """Units of ShuffleNet V2, split by Split and by Slice, shuffled in three ways."""
    g = Graph(13)
    x = g.add("Relu", g.conv("input", 3, 16, 3, 2))
    x = g.add("MaxPool", x, kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    for form in ("computed", "gather", "flat"):
        if form == "gather":
            ends = [(0, 8), (8, 16)]
            same, main = (g.add("Slice", x, g.constant([a]), g.constant([b]), g.constant([1])) for a, b in ends)
        else:
            same, main = g.add("Split", x, g.constant([8, 8]), outputs=2, axis=1)
        y = g.add("Relu", g.conv(main, 8, 8))
        y = g.conv(y, 8, 8, 3, 1, 8)
        y = g.add("Relu", g.conv(y, 8, 8))
        x = shuffled(g, g.add("Concat", same, y, axis=1), 16, form)
    return g.model(g.head(x, 16))


def channels_last():
    """Keras' MobileNet: channels last, zeros by Pad, a classifier by a convolution, 1001 classes, probabilities."""
    g = Graph(13, (1, 32, 32, 3), producer="tf2onnx")
    x = g.add("Transpose", "input", perm=[0, 3, 1, 2])

    def padded(x, cin, cout, stride, groups=1):
        if stride == 1:
            return g.conv(x, cin, cout, 3, 1, groups)
        x = g.add("Pad", x, g.constant([0, 0, 0, 0, 0, 0, 1, 1]))
        return g.conv(x, cin, cout, 3, stride, groups, pads=[0, 0, 0, 0])

    x = g.clip(padded(x, 3, 8, 2), 0, 6)
    for cin, cout, stride in ((8, 16, 1), (16, 32, 2), (32, 32, 1)):
        x = g.clip(padded(x, cin, cin, stride, cin), 0, 6)
        x = g.clip(g.conv(x, cin, cout), 0, 6)
    x = g.add("AveragePool", x, kernel_shape=[8, 8])
    x = g.conv(x, 32, 1001, norm=False)
    x = g.add("Squeeze", x, g.constant([2, 3]))
    return g.model(g.add("Softmax", x, axis=1))


def integers():
    """Quantised operators: convolutions whose smallest result stands for 0, one of which ends at 6."""
    g = Graph(13, element=TensorProto.UINT8)
    scales = {}

    def scale(value):
        return scales.setdefault(value, g.constant(np.float32(value)))

    zero = g.constant(np.uint8(0))
    middle = g.constant(np.uint8(128))

    def conv(x, before, cin, cout, after, zero_after, kernel=1, stride=1, groups=1):
        weight = g.constant(g.random.integers(0, 255, (cout, cin // groups, kernel, kernel)).astype(np.uint8))
        bias = g.constant(g.random.integers(-500, 500, cout).astype(np.int32))
        pad = (kernel - 1) // 2
        return g.add("QLinearConv", x, scale(before[0]), before[1], weight, scale(0.01), middle, scale(after), zero_after,
                     bias, kernel_shape=[kernel, kernel], strides=[stride, stride], pads=[pad] * 4, group=groups)

    six = 6 / 255
    x = conv("input", (1 / 255, zero), 3, 8, six, zero, 3, 2)
    x = conv(x, (six, zero), 8, 8, six, zero, 3, 1, 8)
    x = conv(x, (six, zero), 8, 16, six, zero)
    x = g.add("DequantizeLinear", x, scale(six), zero)
    g.nodes.append(helper.make_node("GlobalAveragePool", [x], ["pooled"], name="pool"))
    y = g.add("Flatten", "pooled")
    made = g.add("Gemm", y, g.floats(10, 16), g.floats(10), transB=1)
    return g.model(made, element=TensorProto.FLOAT)


def scaled():
    """A bias before batch normalisation, factors and offsets behind it, a bias by Add, a dense layer by MatMul and Add."""
    g = Graph(13)
    x = g.add("Conv", "input", g.floats(8, 3, 3, 3), g.floats(8), kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    ones = (g.constant((1 + g.random.random(8)).astype(np.float32)) for _ in range(2))
    x = g.add("BatchNormalization", x, next(ones), g.floats(8), g.floats(8), next(ones), epsilon=1e-3)
    x = g.add("Add", g.add("Mul", x, g.floats(8, 1, 1)), g.floats(1, 8, 1, 1))
    x = g.add("Relu", x)
    x = g.add("Conv", x, g.floats(12, 8, 1, 1), kernel_shape=[1, 1])
    x = g.add("Relu", g.add("Add", x, g.floats(12, 1, 1)))
    x = g.add("Flatten", g.add("GlobalAveragePool", x))
    return g.model(g.add("Add", g.add("MatMul", x, g.floats(12, 10)), g.floats(10)))


def odd_operators():
    """What nobody has a block for, between blocks; one of the shapes follows only from a run."""
    g = Graph(17)
    x = g.add("Relu", g.conv("input", 3, 8, 3, 2))
    x = g.add("Mish" if g.opset >= 18 else "Softplus", x)
    x = g.add("Resize", x, "", g.constant(np.array([1, 1, 0.5, 0.5], np.float32)), mode="nearest")
    x = g.add("LayerNormalization", x, g.floats(8), axis=-1)
    kept = g.add("NonZero", g.add("Relu", x))
    kept = g.add("Cast", g.add("ReduceMax", kept, keepdims=0), to=TensorProto.FLOAT)
    x = g.add("Add", x, g.add("Mul", kept, g.constant(np.float32(0))))
    x = inverted(g, x, 8, 8, 6, 1)
    return g.model(g.head(x, 8))


def of_shape(shape, **how):
    """Inverted residuals on grey, oblong or several images."""
    g = Graph(17, shape, **how)
    x = g.clip(g.conv("input", shape[1], 8, 3, 2), 0, 6)
    x = inverted(g, inverted(g, x, 8, 12, 6, 2), 12, 12, 6, 1)
    return g.model(g.head(x, 12))


def stretches():
    """TensorFlow without optimisation: channels last but for the convolutions."""
    g = Graph(17, (1, 32, 32, 3), producer="tf2onnx")

    def conv(x, cin, cout, kernel, stride, groups=1):
        y = g.conv(g.add("Transpose", x, perm=[0, 3, 1, 2]), cin, cout, kernel, stride, groups)
        return g.add("Transpose", y, perm=[0, 2, 3, 1])

    x = g.clip(conv("input", 3, 8, 3, 2), 0, 6)
    y = g.clip(conv(x, 8, 32, 1, 1), 0, 6)
    y = g.clip(conv(y, 32, 32, 3, 1, 32), 0, 6)
    x = g.add("Add", conv(y, 32, 8, 1, 1), x)
    x = g.add("Transpose", x, perm=[0, 3, 1, 2])
    return g.model(g.head(x, 8))


def rescaled():
    """Keras with its preprocessing inside: levels from 0 to 255, divided by 127.5, minus 1."""
    g = Graph(17, (1, 32, 32, 3), producer="tf2onnx")
    x = g.add("Sub", g.add("Mul", "input", g.constant(np.float32(1 / 127.5))), g.constant(np.float32(1)))
    x = g.clip(g.conv(g.add("Transpose", x, perm=[0, 3, 1, 2]), 3, 8, 3, 2), 0, 6)
    return g.model(g.head(inverted(g, x, 8, 8, 6, 1), 8))


def sound():
    """No photo: 16 frequencies over 50 steps, convolved over time."""
    g = Graph(17, (1, 16, 50))
    x = "input"
    for cin, cout in ((16, 24), (24, 24)):
        x = g.add("Relu", g.add("Conv", x, g.floats(cout, cin, 3), g.floats(cout), kernel_shape=[3], pads=[1, 1]))
    x = g.add("ReduceMean", x, axes=[2], keepdims=0)
    return g.model(g.add("Gemm", x, g.floats(10, 24), g.floats(10), transB=1))


def external(folder):
    made = inverted_residuals(17)
    onnx.save(made, folder / "external.onnx", save_as_external_data=True, location="external.weights",
              size_threshold=256, convert_attribute=False)


def main(folder):
    files = {
        "opset7.onnx": inverted_residuals(7),
        "opset10.onnx": inverted_residuals(10),
        "opset22.onnx": inverted_residuals(22),
        "float16.onnx": inverted_residuals(17, element=TensorProto.FLOAT16),
        "bnecks.onnx": bnecks(),
        "shuffle_units.onnx": shuffle_units(),
        "channels_last.onnx": channels_last(),
        "integers.onnx": integers(),
        "scaled.onnx": scaled(),
        "odd_operators.onnx": odd_operators(),
        "grey.onnx": of_shape((1, 1, 28, 28)),
        "oblong.onnx": of_shape((1, 3, 48, 96)),
        "batch.onnx": of_shape((4, 3, 32, 32)),
        "rescaled.onnx": rescaled(),
        "sound.onnx": sound(),
        "stretches.onnx": stretches(),
    }
    for name, model in files.items():
        onnx.checker.check_model(model, full_check=name != "odd_operators.onnx")
        onnx.save(model, folder / name)
    external(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
