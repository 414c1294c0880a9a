package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Computes what does not depend on the network's input: shapes, indices, weights in parts. */
final class Folding {
  /** Longer lists of integers are no shapes. */
  private static final int LONGEST = 1 << 16;

  private final Reading reading;

  Folding(Reading reading) {
    this.reading = reading;
  }

  /** The result of an operator that does not depend on the input, if it is one that we compute. */
  Optional<Constant> of(Node node) {
    return switch (node.type()) {
      case "Constant" -> constant(node);
      case "ConstantOfShape" -> filled(node);
      case "Shape" -> shape(node);
      case "Identity", "Cast", "Dropout" -> reading.constant(node.input(0));
      case "Unsqueeze" -> reading.constant(node.input(0)).flatMap(in -> unsqueezed(node, in));
      case "Squeeze" -> reading.constant(node.input(0)).flatMap(in -> squeezed(node, in));
      case "Reshape" -> reshaped(node);
      case "Transpose" -> reading.constant(node.input(0)).flatMap(in -> transposed(node, in));
      case "Concat" -> concat(node);
      case "Gather" -> gather(node);
      case "Slice" -> slice(node);
      case "Add" -> combined(node, Long::sum);
      case "Sub" -> combined(node, (a, b) -> a - b);
      case "Mul" -> combined(node, (a, b) -> a * b);
      case "Div" -> combined(node, (a, b) -> b == 0 ? 0 : a / b);
      case "DequantizeLinear" -> dequantised(node);
      default -> Optional.empty();
    };
  }

  private static Optional<Constant> constant(Node node) {
    Optional<TensorProto> tensor = node.tensor("value");
    if (tensor.isPresent()) {
      return tensor.filter(one -> ElementKind.of(one.getDataType()).isPresent()).map(Constant::of);
    }
    Optional<AttributeProto> ints = node.whole("value_ints");
    if (ints.isPresent()) {
      return Optional.of(
          Constant.vector(ints.get().getIntsList().stream().mapToLong(Long::longValue).toArray()));
    }
    if (node.has("value_int")) {
      return Optional.of(Constant.integers(List.of(), node.integer("value_int", 0)));
    }
    if (node.has("value_float")) {
      float value = node.real("value_float", 0);
      return Optional.of(Constant.reals(List.of(), () -> new float[] {value}));
    }
    return Optional.empty();
  }

  private Optional<Constant> filled(Node node) {
    float value =
        node.tensor("value")
            .filter(one -> ElementKind.of(one.getDataType()).isPresent())
            .map(Constant::of)
            .filter(one -> one.count() == 1)
            .map(one -> one.floats()[0])
            .orElse(0f);
    return reading
        .constant(node.input(0))
        .flatMap(shape -> Dims.of(shape.longs()))
        .map(
            dims ->
                Constant.reals(
                    dims,
                    () -> {
                      float[] all = new float[Moved.count(dims)];
                      Arrays.fill(all, value);
                      return all;
                    }));
  }

  private Optional<Constant> shape(Node node) {
    return reading
        .value(node.input(0))
        .map(
            value -> {
              int rank = value.dims().size();
              int from = Dims.axis(node.integer("start", 0), rank);
              int to = Dims.axis(node.integer("end", rank), rank);
              return Constant.vector(
                  value.dims().subList(from, Math.max(from, to)).stream()
                      .mapToLong(Integer::longValue)
                      .toArray());
            });
  }

  private Optional<Constant> unsqueezed(Node node, Constant in) {
    return Dims.axes(node, reading)
        .flatMap(axes -> Dims.unsqueezed(in.dims(), axes))
        .map(in::shaped);
  }

  private Optional<Constant> squeezed(Node node, Constant in) {
    return Dims.squeezed(in.dims(), Dims.axes(node, reading)).map(in::shaped);
  }

  private Optional<Constant> reshaped(Node node) {
    Optional<Constant> in = reading.constant(node.input(0));
    return in.flatMap(values -> Dims.reshaped(node, reading, values.dims()).map(values::shaped));
  }

  private static Optional<Constant> transposed(Node node, Constant in) {
    int rank = in.dims().size();
    List<Integer> order =
        node.integers("perm")
            .orElseGet(() -> IntStream.range(0, rank).mapToObj(i -> rank - 1 - i).toList());
    if (!Dims.isOrder(order, rank)) {
      return Optional.empty();
    }
    List<Integer> to = order.stream().map(in.dims()::get).toList();
    return Optional.of(Constant.reals(to, () -> transposed(in.floats(), in.dims(), order)));
  }

  /** The values with their dimensions in another order. */
  static float[] transposed(float[] values, List<Integer> dims, List<Integer> order) {
    int[] strides = Moved.strides(dims);
    List<Integer> to = order.stream().map(dims::get).toList();
    int[] at = new int[to.size()];
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) {
      int from = 0;
      for (int axis = 0; axis < at.length; axis++) {
        from += at[axis] * strides[order.get(axis)];
      }
      moved[i] = values[from];
      for (int axis = at.length - 1; axis >= 0; axis--) {
        at[axis]++;
        if (at[axis] < to.get(axis)) {
          break;
        }
        at[axis] = 0;
      }
    }
    return moved;
  }

  private Optional<List<Constant>> constants(Node node) {
    List<Constant> all = new ArrayList<>();
    for (String input : node.inputs()) {
      Optional<Constant> one = reading.constant(input);
      if (one.isEmpty() || one.get().dims().size() > 1 || one.get().count() > LONGEST) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(all);
  }

  private Optional<Constant> concat(Node node) {
    return constants(node)
        .map(
            all ->
                Constant.vector(
                    all.stream().flatMapToLong(one -> LongStream.of(one.longs())).toArray()))
        .filter(all -> all.count() <= LONGEST);
  }

  private Optional<Constant> gather(Node node) {
    return constants(node)
        .filter(all -> all.size() == 2 && all.getFirst().dims().size() == 1)
        .flatMap(
            all -> {
              long[] from = all.getFirst().longs();
              long[] places = all.getLast().longs();
              boolean areInside =
                  LongStream.of(places).allMatch(i -> i >= -from.length && i < from.length);
              return areInside
                  ? Optional.of(
                      Constant.integers(
                          all.getLast().dims(),
                          LongStream.of(places)
                              .map(i -> from[Math.toIntExact(i < 0 ? i + from.length : i)])
                              .toArray()))
                  : Optional.empty();
            });
  }

  private Optional<Constant> slice(Node node) {
    Optional<Constant> in =
        reading
            .constant(node.input(0))
            .filter(one -> one.dims().size() == 1 && one.count() <= LONGEST);
    return in.flatMap(
        values ->
            Slice.of(node, reading, values.dims())
                .map(
                    slice -> {
                      long[] from = values.longs();
                      return Constant.vector(
                          IntStream.of(slice.places()).mapToLong(i -> from[i]).toArray());
                    }));
  }

  private Optional<Constant> combined(Node node, LongBinaryOperator operator) {
    return constants(node)
        .filter(all -> all.size() == 2 && all.stream().allMatch(one -> one.count() > 0))
        .filter(
            all ->
                all.stream().anyMatch(one -> one.count() == 1)
                    || all.getFirst().count() == all.getLast().count())
        .map(
            all -> {
              long[] a = all.getFirst().longs();
              long[] b = all.getLast().longs();
              long[] results = new long[Math.max(a.length, b.length)];
              for (int i = 0; i < results.length; i++) {
                results[i] =
                    operator.applyAsLong(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
              }
              return Constant.integers(
                  a.length >= b.length ? all.getFirst().dims() : all.getLast().dims(), results);
            });
  }

  private Optional<Constant> dequantised(Node node) {
    Optional<Constant> in = reading.constant(node.input(0));
    return in.flatMap(
        values ->
            Quantisation.of(node.input(1), node.input(2), reading)
                .map(
                    scale ->
                        Constant.reals(
                            values.dims(),
                            () ->
                                scale.values(
                                    values,
                                    Dims.axis(node.integer("axis", 1), values.dims().size())))));
  }
}
