package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import lightnet.network.Network;
import lightnet.network.Op;

/** A graph while it is read: what its names stand for by now. For one thread. */
final class Reading {
  private static final int SHORT = 4096;

  private final Map<String, Value> values = new HashMap<>();
  private final SequencedMap<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  /** What steps were taken in by. */
  private final Map<String, String> successors = new HashMap<>();

  Reading(GraphProto graph) {
    count(graph);
  }

  private void count(GraphProto graph) {
    graph.getOutputList().forEach(output -> use(output.getName()));
    for (NodeProto node : graph.getNodeList()) {
      node.getInputList().forEach(this::use);
      for (AttributeProto attribute : node.getAttributeList()) {
        attribute.getGraphsList().forEach(this::count);
        if (attribute.hasG()) {
          count(attribute.getG());
        }
      }
    }
  }

  private void use(String name) {
    uses.merge(name, 1, Integer::sum);
  }

  /** Whether one operator alone reads a tensor. */
  boolean isReadOnce(String name) {
    return uses.getOrDefault(name, 0) == 1;
  }

  int uses(String name) {
    return uses.getOrDefault(name, 0);
  }

  /** The network's input. */
  void begin(String name, List<Integer> dims, Layout layout) {
    values.put(name, new Flow(Network.INPUT, dims, layout));
    owners.put(name, Network.INPUT);
  }

  Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Constant> constant(String name) {
    return values.get(name) instanceof Constant constant ? Optional.of(constant) : Optional.empty();
  }

  /** The numbers of a short constant, such as axes or sizes. */
  Optional<List<Integer>> integers(String name) {
    return constant(name)
        .filter(one -> one.count() <= SHORT)
        .map(
            one ->
                LongStream.of(one.longs())
                    .mapToObj(i -> Math.clamp(i, Integer.MIN_VALUE, Integer.MAX_VALUE))
                    .toList());
  }

  /** What flows through a name; what was moved in a way that we do not know is a step itself. */
  Optional<Flow> flow(String name) {
    return switch (values.get(name)) {
      case Flow flow -> Optional.of(flow);
      case Moved moved ->
          Optional.of(unknown(name, "Reshape", List.of(moved.root()), moved.dims()));
      case null -> Optional.empty();
      case Constant _ -> Optional.empty();
    };
  }

  /** The step that gives a flow, if it is not the network's input. */
  Optional<Step> step(Flow flow) {
    return Optional.ofNullable(steps.get(flow.step()));
  }

  void define(String name, Value value) {
    values.put(name, value);
    switch (value) {
      case Flow flow -> owners.put(name, flow.step());
      case Moved moved -> owners.put(name, moved.root().step());
      case Constant _ -> {}
    }
  }

  /** One more step, whose name is that of the tensor that it gives. */
  Flow add(String output, Form form, List<Flow> inputs, List<Integer> dims, Layout layout) {
    Flow flow = new Flow(output, dims, layout);
    steps.put(output, new Step(output, form, inputs, flow));
    define(output, flow);
    return flow;
  }

  Flow add(String output, Op op, List<Flow> inputs, List<Integer> dims, Layout layout) {
    return add(output, new Form.Known(op), inputs, dims, layout);
  }

  /** An operator of whose result the shape alone is known. */
  Flow unknown(String output, String type, List<Flow> inputs, List<Integer> dims) {
    Layout layout =
        inputs.stream().anyMatch(in -> in.layout() == Layout.LAST && in.dims().size() == 4)
            ? Layout.LAST
            : Layout.FIRST;
    return add(output, new Form.Unknown(type), inputs, dims, layout);
  }

  /** A step takes another one in, which nothing else reads. */
  Flow merge(Step before, String output, Form form, List<Flow> inputs, Flow like) {
    steps.remove(before.output());
    successors.put(before.output(), output);
    return add(output, form, inputs, like.dims(), like.layout());
  }

  /** The steps on which a tensor depends, in their order. */
  List<Step> stepsTo(Flow end) {
    Map<String, Step> needed = new HashMap<>();
    List<String> open = new ArrayList<>(List.of(end.step()));
    while (!open.isEmpty()) {
      Step step = steps.get(open.removeLast());
      if (step != null && needed.put(step.output(), step) == null) {
        step.inputs().forEach(in -> open.add(in.step()));
      }
    }
    return steps.values().stream().filter(step -> needed.containsKey(step.output())).toList();
  }

  /** The step that a tensor of the file is a part of, or its result; none for constants. */
  Optional<String> owner(String tensor) {
    return Optional.ofNullable(owners.get(tensor)).map(this::successor);
  }

  /** The step that a step has become a part of, or itself. */
  private String successor(String step) {
    String last = step;
    while (successors.containsKey(last)) {
      last = successors.get(last);
    }
    return last;
  }

  void own(String tensor, String step) {
    owners.put(tensor, step);
  }

  Step required(String step) {
    return Objects.requireNonNull(steps.get(step), step);
  }
}
