package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import lightnet.network.Extent;
import lightnet.network.Inferred;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;

/** Where windows slide over images, and how. */
final class Places {
  private static final int RANK = 4;

  private final Reading reading;

  Places(Reading reading) {
    this.reading = reading;
  }

  /** One more step whose window slides there; none if that does not fit. */
  boolean emit(String output, Op op, Form form, Place place) {
    return switch (ShapeInference.infer(op, List.of(place.shape()))) {
      case Inferred.Misfit _ -> false;
      case Inferred.Fits(Shape out) -> {
        List<Integer> dims = List.of(out.n(), out.c(), out.h(), out.w());
        List<Flow> inputs = List.of(place.image());
        if (place.zeros().isPresent()) {
          Step zeros = place.zeros().get();
          reading.merge(zeros, output, form, inputs, new Flow(output, dims, Layout.FIRST));
        } else {
          reading.add(output, form, inputs, dims, Layout.FIRST);
        }
        yield true;
      }
    };
  }

  /** Where a window slides: an image, and the zeros that were laid around it before. */
  record Place(Flow image, Optional<Step> zeros) {
    Shape shape() {
      return image.shape();
    }

    Padding more() {
      return zeros
          .map(step -> step.form() instanceof Form.Padded(Padding padding) ? padding : Padding.NONE)
          .orElse(Padding.NONE);
    }
  }

  /** Where the window of an operator slides, if it reads an image. */
  Optional<Place> place(String input) {
    return reading
        .flow(input)
        .filter(flow -> flow.dims().size() == RANK && flow.layout() == Layout.FIRST)
        .map(
            flow ->
                reading
                    .step(flow)
                    .filter(step -> step.form() instanceof Form.Padded && reading.isReadOnce(input))
                    .map(step -> new Place(step.input(), Optional.of(step)))
                    .orElseGet(() -> new Place(flow, Optional.empty())));
  }

  static boolean isDilated(Node node) {
    return node.integers("dilations").stream()
        .flatMap(List::stream)
        .anyMatch(dilation -> dilation != 1);
  }

  static Optional<Extent> extent(Node node, String name) {
    return node.integers(name)
        .filter(values -> values.size() == 2)
        .map(values -> new Extent(values.get(0), values.get(1)));
  }

  /** The padding of an operator, with the zeros that were laid around its image before. */
  static Optional<Padding> padding(Node node, Extent kernel, Extent stride, Place place) {
    if (stride.h() < 1 || stride.w() < 1) {
      return Optional.empty();
    }
    Padding own =
        switch (node.text("auto_pad", "NOTSET")) {
          case "SAME_UPPER" -> PaddingRule.END.padding(kernel, stride, place.shape());
          case "SAME_LOWER" ->
              PaddingRule.lower(PaddingRule.END.padding(kernel, stride, place.shape()));
          case "VALID" -> Padding.NONE;
          default ->
              node.integers("pads")
                  .filter(pads -> pads.size() == RANK)
                  .map(p -> new Padding(p.get(0), p.get(1), p.get(2), p.get(3)))
                  .orElse(Padding.NONE);
        };
    Padding more = place.more();
    return Optional.of(
        new Padding(
            own.top() + more.top(),
            own.left() + more.left(),
            own.bottom() + more.bottom(),
            own.right() + more.right()));
  }
}
