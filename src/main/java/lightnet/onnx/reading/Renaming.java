package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lightnet.network.Network;

/** Gives the tensors and operators of a graph the names of our layers. */
final class Renaming {
  private static final String OTHERS = "~";

  private final GraphProto graph;
  private final Reading reading;
  private final Map<String, String> names;

  Renaming(GraphProto graph, Reading reading, Map<String, String> names) {
    this.graph = graph;
    this.reading = reading;
    this.names = names;
  }

  GraphProto graph(Collection<String> outputs) {
    GraphProto.Builder renamed = renamed(graph).clearValueInfo();
    Set<String> given = new HashSet<>();
    renamed.getOutputList().forEach(output -> given.add(output.getName()));
    for (String output : outputs) {
      if (given.add(output)) {
        renamed.addOutput(ValueInfoProto.newBuilder().setName(output));
      }
    }
    return renamed.build();
  }

  private GraphProto.Builder renamed(GraphProto old) {
    GraphProto.Builder all = old.toBuilder();
    for (int i = 0; i < all.getInputCount(); i++) {
      all.getInputBuilder(i).setName(name(all.getInput(i).getName()));
    }
    for (int i = 0; i < all.getOutputCount(); i++) {
      all.getOutputBuilder(i).setName(name(all.getOutput(i).getName()));
    }
    for (int i = 0; i < all.getInitializerCount(); i++) {
      all.setInitializer(
          i, all.getInitializer(i).toBuilder().setName(name(all.getInitializer(i).getName())));
    }
    for (int i = 0; i < all.getNodeCount(); i++) {
      all.setNode(i, renamed(all.getNode(i), i));
    }
    all.clearQuantizationAnnotation();
    return all;
  }

  private NodeProto renamed(NodeProto old, int index) {
    NodeProto.Builder node = old.toBuilder().clearInput().clearOutput().clearAttribute();
    old.getInputList().forEach(input -> node.addInput(name(input)));
    old.getOutputList().forEach(output -> node.addOutput(name(output)));
    for (AttributeProto attribute : old.getAttributeList()) {
      node.addAttribute(renamed(attribute));
    }
    String first = old.getOutputCount() == 0 ? "" : old.getOutput(0);
    String layer = reading.owner(first).map(names::get).orElse(OTHERS + index);
    return node.setName(name(first).equals(layer) ? layer : layer + "#" + index).build();
  }

  private AttributeProto renamed(AttributeProto old) {
    AttributeProto.Builder attribute = old.toBuilder();
    if (old.hasG()) {
      attribute.setG(renamed(old.getG()));
    }
    for (int i = 0; i < attribute.getGraphsCount(); i++) {
      attribute.setGraphs(i, renamed(old.getGraphs(i)));
    }
    return attribute.build();
  }

  private String name(String old) {
    if (old.isEmpty()) {
      return old;
    }
    if (names.containsKey(old)) {
      return names.get(old);
    }
    boolean isInput =
        reading.value(old).filter(Flow.class::isInstance).isPresent()
            && reading.owner(old).filter(Network.INPUT::equals).isPresent()
            && graph.getInputList().stream().anyMatch(input -> input.getName().equals(old));
    return isInput ? Network.INPUT : OTHERS + old;
  }
}
