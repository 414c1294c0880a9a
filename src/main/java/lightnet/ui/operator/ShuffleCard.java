package lightnet.ui.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.flow.operator.Grouping;
import lightnet.flow.operator.Permutation;
import lightnet.flow.operator.ShuffleFrames;
import lightnet.flow.operator.ShuffleFrames.Route;
import lightnet.flow.operator.Thumbnails;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.player.Player;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** A channel shuffle: reshape, transpose, flatten, for any g and n. */
final class ShuffleCard extends Card {
  private static final double TALL = 380;
  private static final int MOST = 128;
  private static final double SPEED = 0.8;
  private static final int LISTED = 48;

  private final OperatorScope scope;
  private final Grouping own;
  private final ObjectProperty<Grouping> grouping;
  private final ObjectProperty<Route> route;
  private final Counter groups;
  private final Counter perGroup;
  private final Label shown = Labels.muted("");
  private final Label formula = mono("shuffle-formula");
  private final Label list = mono("shuffle-list");
  private final Player player;
  private final DrawingView view;
  private final DrawingView moving;
  private ShuffleFrames frames;

  ShuffleCard(
      OperatorScope scope,
      Op.ChannelShuffle shuffle,
      ObjectProperty<Grouping> grouping,
      ObjectProperty<Route> route) {
    super("shuffle-card", Texts.text("shuffle.title"), Texts.text("shuffle.sentence"));
    this.scope = scope;
    this.grouping = grouping;
    this.route = route;
    own = Grouping.of(scope.layer().outShape().c(), shuffle.groups());
    frames = frames();
    groups =
        new Counter(
            "shuffle-g",
            Texts.text("shuffle.g"),
            1,
            Math.max(MOST, own.groups()),
            own.groups(),
            g -> grouping.set(new Grouping(g, grouping.get().perGroup())));
    perGroup =
        new Counter(
            "shuffle-n",
            Texts.text("shuffle.n"),
            1,
            Math.max(MOST, own.perGroup()),
            own.perGroup(),
            n -> grouping.set(new Grouping(grouping.get().groups(), n)));
    view = scope.view("shuffle-frames", Texts.text("shuffle.accessible"), TALL, this::drawResting);
    moving = scope.view("shuffle-moving", "", TALL, this::drawMoving);
    moving.setMouseTransparent(true);
    view.setFilm(
        () -> {
          ShuffleFrames now = frames.following(followed());
          return Optional.of(Film.framed(now.last(), SPEED, now::frame));
        });
    player = scope.stillPlayer("shuffle", SPEED, view);
    player
        .moment()
        .map(moment -> Math.floor(2 * moment.doubleValue()))
        .subscribe(_ -> view.redraw());
    player.moment().subscribe((_, _) -> moving.redraw());
    scope.selected().subscribe(_ -> moving.redraw());
    scope.makeSelectable(view);
    var frame = new StackPane(view, moving);
    VBox.setVgrow(frame, Priority.ALWAYS);
    add(controls(), shown, frame, player, formula, list);
    grouping.subscribe(_ -> change());
    route.subscribe(_ -> change());
    scope.onFeatures(_ -> renew());
  }

  private static Label mono(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add(Styles.MONO);
    label.setWrapText(true);
    return label;
  }

  private VBox controls() {
    var which =
        new Choice<Route>(route::set)
            .add("shuffle-once", Texts.text("shuffle.once"), Route.SHUFFLE)
            .add("shuffle-inverse", Texts.text("shuffle.inverse"), Route.INVERSE)
            .add("shuffle-twice", Texts.text("shuffle.twice"), Route.TWICE);
    var reset = new Button(Texts.text("shuffle.reset"));
    reset.setId("shuffle-reset");
    reset.setOnAction(
        _ -> {
          groups.set(own.groups());
          perGroup.set(own.perGroup());
        });
    var sizes = new FlowPane(12, 6, groups, perGroup, reset);
    sizes.setAlignment(Pos.CENTER_LEFT);
    return new VBox(6, which, sizes);
  }

  private void change() {
    renew();
    player.lead(
        switch (route.get()) {
          case SHUFFLE, INVERSE ->
              List.of(
                  Texts.text("shuffle.step.in"),
                  Texts.text("shuffle.step.reshape"),
                  Texts.text("shuffle.step.transpose"),
                  Texts.text("shuffle.step.flatten"));
          case TWICE ->
              List.of(
                  Texts.text("shuffle.step.in"),
                  Texts.text("shuffle.step.reshape"),
                  Texts.text("shuffle.step.transpose"),
                  Texts.text("shuffle.step.flatten"),
                  Texts.text("shuffle.step.reshape"),
                  Texts.text("shuffle.step.transpose"),
                  Texts.text("shuffle.step.flatten"));
        });
    Grouping g = grouping.get();
    player.goTo(route.get() == Route.TWICE ? 2 * ShuffleFrames.MOVES : ShuffleFrames.MOVES);
    shown.setText(
        frames.channels().size() == g.channels()
            ? Texts.text("shuffle.all", g.channels())
            : frames.isExample()
                ? Texts.text("shuffle.example", frames.channels().size(), g.channels())
                : Texts.text("shuffle.some", frames.channels().size(), g.channels()));
    formula.setText(rule(g) + "   " + traffic(g));
    list.setText(listed(permutation(g, route.get())));
  }

  /** What the route does to a tensor of so many channels. */
  static Permutation permutation(Grouping grouping, Route route) {
    Permutation shuffle = Permutation.shuffle(grouping);
    return switch (route) {
      case SHUFFLE -> shuffle;
      case INVERSE -> shuffle.inverse();
      case TWICE -> shuffle.then(shuffle);
    };
  }

  private String rule(Grouping g) {
    return switch (route.get()) {
      case SHUFFLE -> Texts.text("shuffle.formula", number(g.groups()), number(g.perGroup()));
      case INVERSE -> Texts.text("shuffle.formula", number(g.perGroup()), number(g.groups()));
      case TWICE -> Texts.text("shuffle.formula.twice", number(g.groups()), number(g.perGroup()));
    };
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  private String traffic(Grouping g) {
    Shape shape = scope.layer().outShape();
    long elements = (long) g.channels() * shape.h() * shape.w();
    long passes = route.get() == Route.TWICE ? 2 : 1;
    return Texts.text("shuffle.traffic", Numbers.exact(passes * elements));
  }

  private static String listed(Permutation permutation) {
    String first =
        permutation.sources().stream()
            .limit(LISTED)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return Texts.text("shuffle.list", permutation.size() > LISTED ? first + " …" : first);
  }

  private void renew() {
    frames = frames();
    if (grouping.get().channels() == own.channels()) {
      scope
          .values(scope.layer().inputs().getFirst())
          .ifPresent(maps -> frames = frames.carrying(Thumbnails.of(maps, frames.channels())));
    }
    view.redraw();
    moving.redraw();
  }

  private ShuffleFrames frames() {
    boolean isOwn = grouping.get().equals(own);
    return new ShuffleFrames(
        grouping.get(),
        route.get(),
        new ShuffleFrames.Captions(
            route.get() == Route.INVERSE
                ? Texts.text("shuffle.shuffled")
                : Texts.text("shuffle.in"),
            Texts.text("shuffle.out")),
        isOwn ? scope.layer().inputs().getFirst() : "");
  }

  private Drawing drawResting(double width, double height) {
    return frames.following(followed()).resting(player.moment().get(), width, height);
  }

  private Drawing drawMoving(double width, double height) {
    return frames.following(followed()).moving(player.moment().get(), width, height);
  }

  /** The input channel that comes to the selected channel of the layer's output. */
  private Optional<Integer> followed() {
    return grouping.get().equals(own)
        ? scope.selected().get().map(Permutation.shuffle(own)::source)
        : Optional.empty();
  }
}
