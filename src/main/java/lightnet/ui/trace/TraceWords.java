package lightnet.ui.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.flow.NetworkTrace;
import lightnet.flow.NetworkTrace.Direction;
import lightnet.flow.NetworkTrace.Share;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.TraceStart;
import lightnet.ui.style.Texts;

/** A trace through a network in words. */
public final class TraceWords {

  private TraceWords() {}

  /** Where a trace starts, as one says it outside of its block. */
  public static String subject(TraceStart start, Network network) {
    String tensor = network.layer(start.tensor()).map(layer -> tensor(layer, network)).orElse("");
    String place = tensor.isEmpty() ? Texts.text("trace.photo") : tensor;
    return start.group().isPresent()
        ? Texts.text(
            "trace.subject.group", place, start.group().getAsInt() + 1, start.channels().size())
        : Texts.text("trace.subject.channel", place, start.channels().getFirst());
  }

  /** What it comes from, where it reaches everything, and what the shuffles have to do with it. */
  public static String sentence(NetworkTrace trace, Network network) {
    List<String> parts = new ArrayList<>();
    sources(trace).ifPresent(parts::add);
    reached(trace).ifPresent(parts::add);
    withoutShuffles(trace).ifPresent(parts::add);
    return subject(trace.start(), network) + ": " + String.join("; ", parts);
  }

  /** What a card says of its block's output. */
  public static String brief(Share share) {
    return switch (share.direction()) {
      case START -> Texts.text("trace.card.start", share.lit(), share.channels());
      case REACHED ->
          share.isAll()
              ? Texts.text("trace.card.reaches-all", share.channels())
              : Texts.text("trace.card.reaches", share.lit(), share.channels());
      case SOURCE ->
          share.isAll()
              ? Texts.text("trace.card.comes-all", share.channels())
              : Texts.text("trace.card.comes", share.lit(), share.channels());
      case NONE -> Texts.text("trace.card.none");
    };
  }

  /** The same in a whole sentence. */
  public static String exact(Share share) {
    return switch (share.direction()) {
      case START -> Texts.text("trace.exact.start", share.lit(), share.channels());
      case REACHED -> Texts.text("trace.exact.reaches", share.lit(), share.channels());
      case SOURCE -> Texts.text("trace.exact.comes", share.lit(), share.channels());
      case NONE -> Texts.text("trace.exact.none");
    };
  }

  private static String tensor(Layer layer, Network network) {
    String block = layer.blockPath();
    boolean last = network.layersOf(block).getLast().id().equals(layer.id());
    return last ? Texts.text("trace.output-of", block) : block + " " + layer.name();
  }

  private static Optional<String> sources(NetworkTrace trace) {
    return trace
        .allSourcesUpTo()
        .map(block -> Texts.text("trace.comes-all", block))
        .or(
            () ->
                Optional.of(trace.shares().getFirst())
                    .filter(share -> share.direction() == Direction.SOURCE)
                    .map(
                        share ->
                            Texts.text(
                                "trace.comes-some", share.lit(), share.channels(), share.block())));
  }

  private static Optional<String> reached(NetworkTrace trace) {
    return trace
        .allReachedFrom()
        .map(block -> Texts.text("trace.reaches-all", block))
        .or(
            () ->
                Optional.of(trace.shares().getLast())
                    .filter(share -> share.direction() == Direction.REACHED)
                    .map(
                        share ->
                            Texts.text(
                                "trace.reaches-some",
                                share.lit(),
                                share.channels(),
                                share.block())));
  }

  private static Optional<String> withoutShuffles(NetworkTrace trace) {
    return trace
        .allReachedWithoutShufflesFrom()
        .filter(block -> !trace.allReachedFrom().equals(Optional.of(block)))
        .map(block -> Texts.text("trace.unshuffled-from", block));
  }
}
