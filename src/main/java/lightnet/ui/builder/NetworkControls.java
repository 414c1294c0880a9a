package lightnet.ui.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.block.BlockField;
import lightnet.design.Design;
import lightnet.design.ParameterChoice;
import lightnet.edit.Edit;
import lightnet.edit.FieldOffer;
import lightnet.edit.Mends;
import lightnet.edit.SharedField;
import lightnet.edit.Step;
import lightnet.network.Activation;
import lightnet.ui.parameter.ParameterControl;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.ShownNetwork.Misfit;
import lightnet.ui.workspace.Workspace;

/**
 * Parameters that are set for all blocks of the network at once, each a what-if that can be taken
 * back. A value that cannot work is taken, explained here too, and what would mend it is offered.
 */
public final class NetworkControls extends VBox {
  private static final List<String> FIELDS = List.of("groups", "activation", "squeeze", "shuffle");

  private final Workspace workspace;
  private final Desk desk;
  private final VBox rows = new VBox(8);
  private Map<String, ParameterChoice> offered = Map.of();
  private final Map<String, Row> controls = new LinkedHashMap<>();

  /** Controls of the shown document. */
  public NetworkControls(Workspace workspace, Desk desk) {
    super(8);
    this.workspace = workspace;
    this.desk = desk;
    setId("network-controls");
    getStyleClass().add("parameters");
    getChildren().addAll(Labels.caption(Texts.text("everywhere.caption")), rows);
    workspace.network().subscribe(this::refill);
    desk.document().subscribe(_ -> controls.forEach(this::showTakeBack));
    refill();
  }

  /** A control, with what is said of it. */
  private record Row(
      ParameterControl control, Label problem, VBox links, Hyperlink takeBack, MendSearch search) {
    VBox node() {
      return new VBox(2, control, problem, links, takeBack);
    }
  }

  private void refill() {
    Design design = workspace.design();
    SequencedMap<String, SharedField> shared = new LinkedHashMap<>();
    for (String name : design.isEditable() ? FIELDS : List.<String>of()) {
      SharedField.of(design, name).ifPresent(field -> shared.put(name, field));
    }
    setVisible(!shared.isEmpty());
    setManaged(!shared.isEmpty());
    SequencedMap<String, ParameterChoice> wanted = new LinkedHashMap<>();
    shared.forEach((name, field) -> wanted.put(name, offer(field)));
    if (!offers(wanted).equals(offers(offered))) {
      rebuild(wanted);
    }
    shared.forEach(
        (name, field) ->
            Optional.ofNullable(controls.get(name))
                .ifPresent(
                    row -> {
                      row.control().show(value(field));
                      explain(name, row);
                      showTakeBack(name, row);
                    }));
  }

  private static Map<String, List<String>> offers(Map<String, ParameterChoice> choices) {
    Map<String, List<String>> offers = new LinkedHashMap<>();
    choices.forEach((name, choice) -> offers.put(name, choice.offered()));
    return offers;
  }

  /** No network learns without any activation, so that linear is not offered for all at once. */
  private static ParameterChoice offer(SharedField shared) {
    List<String> words =
        new ArrayList<>(FieldOffer.of(shared.field(), shared.values().getFirst()).offered());
    words.remove(BlockField.word(Activation.LINEAR));
    return new ParameterChoice(words.getFirst(), words);
  }

  private static String value(SharedField field) {
    return field.common().map(BlockField::word).orElse(Texts.text("everywhere.mixed"));
  }

  private void rebuild(SequencedMap<String, ParameterChoice> wanted) {
    offered = wanted;
    controls.clear();
    wanted.forEach((name, choice) -> controls.put(name, row(name, choice)));
    rows.getChildren().setAll(controls.values().stream().map(Row::node).toList());
  }

  private Row row(String name, ParameterChoice choice) {
    var problem = new Label();
    problem.setId("everywhere-problem-" + name);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    var takeBack = new Hyperlink(Texts.text("everywhere.take-back"));
    takeBack.setId("take-back-" + name);
    takeBack.setAccessibleText(
        Texts.text("everywhere.take-back.accessible", Texts.text("everywhere." + name)));
    takeBack.setOnAction(_ -> restoring(name).ifPresent(desk::edit));
    var search = new MendSearch();
    var links = new VBox();
    search.found().subscribe(edits -> fill(links, edits));
    return new Row(
        ParameterControl.of(
            "everywhere-" + name,
            Texts.text("everywhere." + name),
            choice,
            word -> choose(name, word)),
        problem,
        links,
        takeBack,
        search);
  }

  private void choose(String name, String word) {
    SharedField.of(workspace.design(), name)
        .flatMap(field -> value(field.field(), word))
        .ifPresent(value -> desk.edit(new Edit.Everywhere(name, value)));
  }

  private static Optional<Object> value(BlockField field, String word) {
    return switch (field.type()) {
      case BlockField.Type.OneOf choice -> choice.named(word).map(value -> (Object) value);
      case BlockField.Type.WholeNumber _ -> Optional.of(Integer.valueOf(word));
    };
  }

  private Optional<Edit> restoring(String name) {
    return SharedField.restoring(
        desk.shown().get().now().kept().design(), workspace.design(), name);
  }

  private void showTakeBack(String name, Row row) {
    boolean isChanged = restoring(name).isPresent();
    row.takeBack().setVisible(isChanged);
    row.takeBack().setManaged(isChanged);
  }

  /** Tells at the control that was last touched where and why the network breaks by it. */
  private void explain(String name, Row row) {
    ShownNetwork network = workspace.network().get();
    Optional<Misfit> misfit = network.misfit().filter(_ -> isLast(name));
    row.problem()
        .setText(
            misfit
                .map(broken -> Texts.text("everywhere.misfit", broken.block(), broken.reason()))
                .orElse(""));
    row.problem().setVisible(misfit.isPresent());
    row.problem().setManaged(misfit.isPresent());
    if (misfit.isPresent()) {
      row.search().look(network, design -> Mends.everywhere(design, name).stream().toList());
    } else {
      row.search().forget();
    }
  }

  private void fill(VBox links, List<Edit> edits) {
    links
        .getChildren()
        .setAll(
            workspace.network().get().misfit().stream()
                .flatMap(broken -> edits.stream().map(edit -> link(edit, broken)))
                .toList());
  }

  private Hyperlink link(Edit edit, Misfit broken) {
    var link = new Hyperlink(MendWords.of(edit, broken.block()));
    link.setId(MendWords.id(edit, broken.block()));
    link.setOnAction(_ -> desk.edit(edit));
    return link;
  }

  private boolean isLast(String name) {
    var history = desk.shown().get().now().history();
    return history.steps().get(history.at()).change()
            instanceof Step.Change.Edited(Edit.Everywhere(String field, Object _))
        && field.equals(name);
  }
}
