package lightnet.ui.block;

import java.util.ArrayList;
import java.util.List;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.ui.style.Texts;

/** A trace in words. */
final class TraceWords {

  private TraceWords() {}

  static String of(BlockTrace trace, BlockFlow flow, Captions captions) {
    List<String> parts = new ArrayList<>();
    if (!trace.tensor().equals(flow.output())) {
      int outputs = flow.shape(flow.output()).c();
      parts.add(Texts.text("trace.reaches", trace.reaches(), outputs));
      trace
          .reachesWithoutShuffle()
          .ifPresent(count -> parts.add(Texts.text("trace.unshuffled", count)));
    }
    if (!trace.tensor().equals(flow.input())) {
      int inputs = flow.shape(flow.input()).c();
      parts.add(Texts.text("trace.comes", trace.comesFrom(), inputs));
    }
    return Texts.text("trace.channel", trace.channel(), captions.name(trace.tensor()))
        + " "
        + String.join("; ", parts);
  }
}
