package lightnet.ui.library;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.ui.builder.BlockShelf;
import lightnet.ui.builder.FileControls;
import lightnet.ui.builder.NetworkControls;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/** The networks with their parameters, and the photos, that one can pick from. */
public final class LibraryView extends ScrollPane {
  private final Workspace workspace;
  private final Consumer<ShownNetwork> show;
  private final PresetList presets;
  private final BlockShelf shelf;
  private final ToggleButton networksTab;
  private final ToggleButton blocksTab;

  /**
   * Lists what the workspace has.
   *
   * @param show is told which network is wanted
   * @param open is told which photo is wanted
   * @param openButton opens files
   * @param shelf the blocks that can be inserted
   * @param everywhere what is set for all blocks at once
   * @param file how the file is read that the network comes from
   */
  public LibraryView(
      Workspace workspace,
      Consumer<ShownNetwork> show,
      Consumer<PhotoSource> open,
      Node openButton,
      BlockShelf shelf,
      NetworkControls everywhere,
      FileControls file) {
    this.workspace = workspace;
    this.show = show;
    presets = new PresetList(workspace, this::show);
    setId("library");
    getStyleClass().add("library");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    var samples = new PhotoGallery(workspace, workspace.samples(), open);
    samples.setId("sample-photos");
    var own = new PhotoGallery(workspace, workspace.photos(), open);
    own.setId("own-photos");
    this.shelf = shelf;
    var networks =
        new VBox(
            8,
            presets,
            new ParameterControls(workspace, show),
            everywhere,
            file,
            Labels.caption(Texts.text("library.samples")),
            samples,
            headingOf(own),
            own,
            openButton);
    networksTab = choice("library.networks", networks);
    blocksTab = choice("library.blocks", shelf);
    var choice = new SegmentedButton(networksTab, blocksTab);
    choice.setId("library-choice");
    setContent(new VBox(8, choice, networks, shelf));
    getContent().getStyleClass().add("library-column");
    networksTab.setSelected(true);
  }

  private static ToggleButton choice(String name, Node content) {
    var tab = new ToggleButton(Texts.text(name));
    tab.setId(name.replace('.', '-'));
    // a click on the chosen one does not take the choice away
    tab.setOnAction(_ -> tab.setSelected(true));
    content.visibleProperty().bind(tab.selectedProperty());
    content.managedProperty().bind(tab.selectedProperty());
    return tab;
  }

  /** Lets one type which network to look for. */
  public void search() {
    setVvalue(0);
    networksTab.setSelected(true);
    presets.search();
  }

  /** Lets one type which block to look for. */
  public void searchBlocks() {
    setVvalue(0);
    blocksTab.setSelected(true);
    shelf.search();
  }

  private static Label headingOf(Node own) {
    Label heading = Labels.caption(Texts.text("library.own"));
    heading.visibleProperty().bind(own.visibleProperty());
    heading.managedProperty().bind(own.visibleProperty());
    return heading;
  }

  /** With its usual parameters. */
  private void show(Preset preset) {
    try {
      show.accept(ShownNetwork.of(preset, Map.of()));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }
}
