package lightnet.ui.builder;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.ParameterRange;
import lightnet.design.PresetParameter;
import lightnet.edit.Edit;
import lightnet.edit.FieldOffer;
import lightnet.ui.parameter.ParameterControl;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.ShownNetwork.Misfit;
import lightnet.ui.workspace.Workspace;

/**
 * The parameters of the selected blocks, of several those that all of them have. A value that
 * cannot work is taken, explained, and what would mend it is offered.
 */
public final class BlockControls extends VBox {
  private final Workspace workspace;
  private final Desk desk;
  private final VBox rows = new VBox(8);
  private final Label problem = new Label();
  private final VBox mends = new VBox(2);
  private final MendSearch search;

  /** What the controls were made for; they stay while only values change. */
  private Map<String, PresetParameter> offered = Map.of();

  private List<String> blocks = List.of();
  private final Map<String, ParameterControl> controls = new LinkedHashMap<>();

  /**
   * The selected blocks of the shown document.
   *
   * @param search for what would mend it
   */
  public BlockControls(Workspace workspace, Desk desk, MendSearch search) {
    super(8);
    this.search = search;
    this.workspace = workspace;
    this.desk = desk;
    setId("block-controls");
    getStyleClass().addAll("inspector-part", "parameters");
    problem.setId("block-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    mends.setId("mends");
    getChildren().addAll(Labels.caption(Texts.text("builder.parameters")), rows, problem, mends);
    workspace.selection().subscribe(this::refill);
    rows.pressedProperty().subscribe(this::makeRoom);
    workspace.network().subscribe(this::refill);
    search.found().subscribe(_ -> explain(blocks));
    refill();
  }

  /** Lets one change the first parameter, if blocks with parameters are selected. */
  public void begin() {
    rows.lookupAll("*").stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresentOrElse(
            Node::requestFocus, () -> workspace.tell(Texts.text("builder.no-parameters")));
  }

  private void refill() {
    List<String> selected = workspace.selection().get().blocks();
    SequencedMap<String, Object> values = sharedValues(selected);
    show(!values.isEmpty());
    if (!values.isEmpty()) {
      SequencedMap<String, PresetParameter> wanted = offers(selected, values);
      if (!selected.equals(blocks) || !stillFits(wanted)) {
        rebuild(selected, wanted);
      }
      values.forEach(
          (name, value) ->
              Optional.ofNullable(controls.get(name))
                  .ifPresent(control -> control.show(BlockField.word(value))));
    }
    blocks = selected;
    explain(selected);
  }

  /** Where a thumb was dragged to the end of its range, the range grows once it is let go. */
  private void makeRoom(boolean isHeld) {
    if (!isHeld && !blocks(blocks).isEmpty() && !stillFits(offers(blocks, sharedValues(blocks)))) {
      refill();
    }
  }

  private void show(boolean some) {
    setVisible(some);
    setManaged(some);
  }

  private List<Block> blocks(List<String> paths) {
    return paths.stream().flatMap(path -> workspace.design().block(path).stream()).toList();
  }

  /** By name; where blocks differ, the value of the first. */
  private SequencedMap<String, Object> sharedValues(List<String> paths) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    for (Block block : blocks(paths)) {
      BlockKind kind = BlockKind.of(block);
      if (values.isEmpty()) {
        values.putAll(kind.values(block));
      } else {
        Set<String> names =
            kind.fields().stream().map(BlockField::name).collect(Collectors.toSet());
        values.keySet().retainAll(names);
      }
    }
    return values;
  }

  private SequencedMap<String, PresetParameter> offers(
      List<String> paths, Map<String, Object> values) {
    SequencedMap<String, PresetParameter> offers = new LinkedHashMap<>();
    for (BlockField field : BlockKind.of(blocks(paths).getFirst()).fields()) {
      Optional.ofNullable(values.get(field.name()))
          .ifPresent(value -> offers.put(field.name(), FieldOffer.of(field, value)));
    }
    return offers;
  }

  /**
   * A range that grew is a new control, but not while its thumb is dragged: at the end of the range
   * there is more room once it is let go.
   */
  private boolean stillFits(Map<String, PresetParameter> wanted) {
    return offered.keySet().equals(wanted.keySet())
        && wanted.entrySet().stream()
            .allMatch(
                entry ->
                    Optional.ofNullable(offered.get(entry.getKey()))
                        .filter(old -> fits(old, entry.getValue(), rows.isPressed()))
                        .isPresent());
  }

  private static boolean fits(PresetParameter old, PresetParameter wanted, boolean isHeld) {
    if (wanted instanceof ParameterRange range && old instanceof ParameterRange before) {
      boolean isAtEnd =
          range.standard() == before.highest() && range.highest() > before.highest() && !isHeld;
      return range.standard() >= before.lowest()
          && range.standard() <= before.highest()
          && !isAtEnd;
    }
    return old.offered().equals(wanted.offered());
  }

  private void rebuild(List<String> paths, SequencedMap<String, PresetParameter> wanted) {
    Optional<String> focused = focused();
    offered = wanted;
    controls.clear();
    wanted.forEach(
        (name, parameter) ->
            controls.put(
                name,
                ParameterControl.of(
                    "field-" + name,
                    name.replace('-', ' '),
                    parameter,
                    word -> choose(paths, name, word))));
    rows.getChildren().setAll(controls.values());
    focused.map(id -> rows.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** Which of the controls has the focus, if one has. */
  private Optional<String> focused() {
    return rows.lookupAll("*").stream()
        .filter(Node::isFocused)
        .flatMap(node -> Optional.ofNullable(node.getId()).stream())
        .findFirst();
  }

  private void choose(List<String> paths, String name, String word) {
    BlockKind.of(blocks(paths).getFirst()).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .ifPresent(
            field ->
                value(field, word)
                    .ifPresentOrElse(
                        value ->
                            desk.edit(new Edit.Change(new LinkedHashSet<>(paths), name, value)),
                        () -> tell(Texts.text("builder.no-number", name, word))));
  }

  private static Optional<Object> value(BlockField field, String word) {
    return switch (field.type()) {
      case BlockField.Type.OneOf choice -> choice.named(word).map(value -> (Object) value);
      case BlockField.Type.WholeNumber _ ->
          Stream.of(word)
              .filter(text -> text.matches("[0-9]{1,9}"))
              .map(text -> (Object) Integer.valueOf(text))
              .findFirst();
    };
  }

  private void explain(List<String> selected) {
    ShownNetwork network = workspace.network().get();
    Optional<Misfit> misfit = network.misfit().filter(broken -> selected.contains(broken.block()));
    tell(misfit.map(broken -> Texts.text("builder.misfit", broken.reason())).orElse(""));
    List<Edit> offers = misfit.isPresent() ? search.found().get() : List.of();
    mends
        .getChildren()
        .setAll(
            misfit.stream()
                .flatMap(broken -> offers.stream().map(edit -> mend(edit, broken.block())))
                .toList());
    mends.setManaged(misfit.isPresent());
    Set<String> wrong = misfit.map(broken -> fields(offers, broken.block())).orElse(Set.of());
    controls.forEach(
        (name, control) -> {
          if (wrong.contains(name)) {
            control.markAsMisfit();
          } else {
            control.markAsFitting();
          }
        });
  }

  /** The parameters of a block with other values of which it would fit. */
  private static Set<String> fields(List<Edit> offers, String block) {
    return offers.stream()
        .filter(Edit.Change.class::isInstance)
        .map(Edit.Change.class::cast)
        .filter(change -> change.blocks().contains(block))
        .map(Edit.Change::field)
        .collect(Collectors.toSet());
  }

  private Hyperlink mend(Edit edit, String broken) {
    var link = new Hyperlink(MendWords.of(edit, broken));
    link.setId(MendWords.id(edit, broken));
    link.setWrapText(true);
    link.setOnAction(_ -> desk.edit(edit));
    return link;
  }

  private void tell(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }
}
