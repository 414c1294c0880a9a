package lightnet.ui.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.arithmetic.Agreement;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Functions;
import lightnet.arithmetic.Position;
import lightnet.arithmetic.ValueRange;
import lightnet.cost.LayerCost;
import lightnet.cost.ReceptiveField;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Pixels;
import lightnet.flow.number.Figures;
import lightnet.flow.number.NumberSheet;
import lightnet.flow.number.NumberSheet.Seen;
import lightnet.flow.number.NumberSheet.Step;
import lightnet.flow.number.NumberSheet.Verdict;
import lightnet.flow.number.Part;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.ui.inspector.LayerWords;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;

/** Says all that there is to say of a value. */
final class NumberSheets {
  private static final Ink AGREES = new Ink.Group(2);

  private final ShownValue value;
  private final Layer layer;
  private final Position at;

  NumberSheets(ShownValue value) {
    this.value = value;
    this.layer = value.layer();
    this.at = value.at();
  }

  /**
   * The sheet of the value.
   *
   * @param photo that the network was given, in pixels
   * @param profile the measured times
   * @param absent why there are no values yet
   */
  NumberSheet sheet(Optional<Pixels> photo, Optional<LayerProfile> profile, String absent) {
    Optional<Computation> computation = value.computation();
    return new NumberSheet(
        Texts.text("number.title", OperatorWords.of(layer), at.channel(), at.row(), at.column()),
        computation.isPresent() ? explanation() : absent,
        computation.map(this::parts).orElse(List.of()),
        computation.map(this::steps).orElse(List.of()),
        computation.flatMap(this::verdict),
        notes(computation, profile),
        seen(photo),
        new NumberMaps(value).of(computation));
  }

  private List<Part> parts(Computation computation) {
    return new CalculationParts(layer, at, value.inputChannel()).of(computation);
  }

  private List<Step> steps(Computation computation) {
    List<Step> steps = new ArrayList<>(CalculationSteps.of(computation));
    value
        .activation()
        .ifPresent(
            next -> {
              if (next.op() instanceof Op.Activate(var function)) {
                steps.add(
                    new Step(
                        OperatorWords.of(next),
                        Functions.of(function, computation.result()),
                        Step.Rank.RESULT));
              }
            });
    return steps;
  }

  /** What the value is, and how it agrees, in a sentence. */
  String sentence() {
    return value
        .computation()
        .map(
            computation ->
                Texts.text(
                    "number.accessible",
                    OperatorWords.of(layer),
                    at.channel(),
                    at.row(),
                    at.column(),
                    Figures.of(computation.result()),
                    agreement(computation).map(NumberSheets::words).orElse("")))
        .orElse("");
  }

  /** How the value agrees with that of the runtime, once that is known. */
  Optional<Agreement> agreement(Computation computation) {
    return value
        .maps(layer.id())
        .map(
            maps ->
                new Agreement(
                    computation.result(),
                    maps.at(at.channel(), at.row(), at.column()),
                    ValueRange.of(maps.values()).largest()));
  }

  private Optional<Verdict> verdict(Computation computation) {
    return agreement(computation)
        .map(
            agreement ->
                new Verdict(
                    Texts.text("number.runtime"),
                    agreement.given(),
                    agreement.holds() ? "✓" : "✗",
                    agreement.holds() ? AGREES : Ink.Role.WARNING,
                    words(agreement)));
  }

  private static String words(Agreement agreement) {
    String difference = Figures.of(agreement.difference());
    return agreement.holds()
        ? Texts.text("number.agrees", difference)
        : Texts.text("number.differs", difference);
  }

  private String explanation() {
    return switch (layer.op()) {
      case Op.Conv conv -> {
        ChannelRange read = ChannelLinks.sources(layer, 0, at.channel());
        String channels =
            layer.isDepthwise()
                ? Texts.text("number.own-kernel", at.channel())
                : conv.groups() > 1
                    ? Texts.text(
                        "number.of-group",
                        at.channel() / (conv.outChannels() / conv.groups()) + 1,
                        conv.groups(),
                        read.from(),
                        read.to() - 1)
                    : Texts.text("number.all-channels", read.size());
        yield conv.kernel().area() == 1 ? channels : channels + " " + window(conv);
      }
      case Op.ChannelConv conv -> Texts.text("number.along-channels", conv.kernel());
      case Op.Dense _ -> Texts.text("number.all-features", layer.inShape().c());
      case Op.Pool pool -> Texts.text("number.of-window", pool.stride().h(), most(pool.padding()));
      case Op.GlobalAveragePool _ ->
          Texts.text("number.whole-channel", layer.inShape().h(), layer.inShape().w());
      case Op.Activate _ -> Texts.text("number.by-itself");
      case Op.Softmax _ -> Texts.text("number.softmax");
      case Op.Add _ -> Texts.text("number.add");
      case Op.Multiply _ -> Texts.text("number.multiply");
      case Op.Concat _ -> Texts.text("number.concat");
      case Op.ChannelSlice(int from, int to) -> Texts.text("number.slice", from, to - 1);
      case Op.ChannelShuffle(int groups) ->
          Texts.text("number.shuffle", groups, layer.inShape().c() / groups);
      case Op.Opaque(String type, var _) -> Texts.text("number.opaque", type);
    };
  }

  private static String window(Op.Conv conv) {
    return Texts.text("number.window", conv.stride().h(), most(conv.padding()));
  }

  private static int most(Padding padding) {
    return Math.max(
        Math.max(padding.top(), padding.bottom()), Math.max(padding.left(), padding.right()));
  }

  private List<String> notes(Optional<Computation> computation, Optional<LayerProfile> profile) {
    LayerCost cost = value.costs().of(layer);
    if (cost.madds() == 0) {
      return List.of(Texts.text("number.no-madds"));
    }
    List<String> notes = new ArrayList<>();
    long products = cost.madds() / layer.outShape().elements();
    String whole =
        Texts.text(
            "number.madds",
            products,
            LayerWords.formula(layer),
            Numbers.exact(cost.madds()),
            Numbers.percent((double) cost.madds() / value.costs().totals().madds()));
    notes.add(whole + profile.flatMap(this::time).orElse(""));
    if (layer.op() instanceof Op.Conv conv && computation.isPresent()) {
      notes.add(
          conv.kernel().area() == 1
              ? Texts.text("number.pointwise")
              : Texts.text("number.im2col", products));
    }
    return notes;
  }

  private Optional<String> time(LayerProfile profile) {
    return profile
        .of(layer.id())
        .filter(time -> time.fusedInto().isEmpty())
        .map(LayerTime::share)
        .map(share -> " " + Texts.text("number.time", Numbers.percent(share)));
  }

  private Seen seen(Optional<Pixels> photo) {
    ReceptiveField field = value.costs().of(layer).receptiveField();
    Shape input = value.costs().network().input();
    Frame frame =
        new Frame(
            field.left() + (double) at.column() * field.stride().w(),
            field.top() + (double) at.row() * field.stride().h(),
            field.size().w(),
            field.size().h());
    Frame whole = new Frame(0, 0, input.w(), input.h());
    List<String> note = new ArrayList<>();
    double outside = 1 - inside(frame, whole) / (frame.width() * frame.height());
    if (outside > 0) {
      note.add(Texts.text("number.outside", Numbers.briefPercent(outside)));
    }
    if (layer.op() instanceof Op.Multiply) {
      note.add(Texts.text("number.gate-sees"));
    }
    if (photo.isEmpty()) {
      note.add(Texts.text("number.no-photo"));
    }
    return new Seen(
        Texts.text("number.sees"),
        Texts.text(
            "number.field",
            field.size().h(),
            field.size().w(),
            Math.max(input.h(), input.w()),
            field.stride().h()),
        photo,
        frame,
        whole,
        note);
  }

  private static double inside(Frame frame, Frame whole) {
    double width = Math.min(frame.right(), whole.right()) - Math.max(frame.x(), whole.x());
    double height = Math.min(frame.bottom(), whole.bottom()) - Math.max(frame.y(), whole.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  /** The name of a layer's output as it stands beside a map. */
  static String mapCaption(String name, FeatureMaps maps) {
    return maps.shape().h() == 1 && maps.shape().w() == 1
        ? Texts.text("number.vector", name, maps.shape().c())
        : Texts.text("number.map", name, maps.shape().h(), maps.shape().w());
  }
}
