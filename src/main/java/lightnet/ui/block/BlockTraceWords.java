package lightnet.ui.block;

import java.util.ArrayList;
import java.util.List;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.network.Network;
import lightnet.network.TraceStart;
import lightnet.ui.style.Texts;
import lightnet.ui.trace.TraceWords;

/** What a trace has to do with a block, in words. */
final class BlockTraceWords {

  private BlockTraceWords() {}

  static String of(BlockTrace trace, BlockFlow flow, Captions captions, Network network) {
    return trace.startsHere()
        ? here(trace, flow, captions)
        : elsewhere(trace, flow, TraceWords.subject(trace.start(), network));
  }

  private static String here(BlockTrace trace, BlockFlow flow, Captions captions) {
    TraceStart start = trace.start();
    List<String> parts = new ArrayList<>();
    if (!start.tensor().equals(flow.output())) {
      int outputs = flow.shape(flow.output()).c();
      parts.add(Texts.text("trace.reaches", trace.litOfOutput(), outputs));
      trace
          .reachesWithoutShuffle()
          .ifPresent(count -> parts.add(Texts.text("trace.unshuffled", count)));
    }
    if (!start.tensor().equals(flow.input())) {
      int inputs = flow.shape(flow.input()).c();
      parts.add(Texts.text("trace.comes", trace.litOfInput(), inputs));
    }
    String name = captions.name(start.tensor());
    String subject =
        start.group().isPresent()
            ? Texts.text("trace.group", start.group().getAsInt() + 1, name, start.channels().size())
            : Texts.text("trace.channel", start.channels().getFirst(), name);
    return subject + " " + String.join("; ", parts);
  }

  private static String elsewhere(BlockTrace trace, BlockFlow flow, String subject) {
    int inputs = flow.shape(flow.input()).c();
    int outputs = flow.shape(flow.output()).c();
    if (trace.litOfOutput() == 0) {
      return Texts.text("trace.elsewhere.none", subject);
    }
    return Texts.text(
        trace.reachesOutput() ? "trace.elsewhere.reaches" : "trace.elsewhere.comes",
        subject,
        trace.litOfInput(),
        inputs,
        trace.litOfOutput(),
        outputs);
  }
}
