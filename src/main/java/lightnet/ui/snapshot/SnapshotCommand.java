package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.ShownNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command that makes pictures. JavaFX is not mentioned here, since other commands start without
 * it.
 */
@Command(
    name = "snapshot",
    description = "Makes a picture of a view of the window, without a display.",
    mixinStandardHelpOptions = true)
public final class SnapshotCommand implements Callable<Integer> {
  private final Home home;
  @Spec @Nullable private CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      description = "A preset with its parameters, or a design in a file.yaml.")
  private String model = "";

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      required = true,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private SnapshotView view = SnapshotView.NETWORK;

  @Option(
      names = "--at",
      paramLabel = "PATH",
      description =
          "A block such as stage2/bottleneck3, a layer such as stage2/bottleneck3/depthwise, or a"
              + " value of it such as stage2/bottleneck3/depthwise@17,12,9: channel, row, column.")
  @Nullable
  private String at;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The new file, .png, or .svg for block, operator and number.")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "In pixels, 1280x800 unless given.")
  private PictureSize size = new PictureSize(1280, 800);

  @Option(names = "--theme", paramLabel = "THEME", description = "light or dark.")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--image",
      paramLabel = "PHOTO",
      description = "The photo that the network is shown, a bundled one unless given.")
  @Nullable
  private Path image;

  /** A command for a project's folder. */
  public SnapshotCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call()
      throws PresetException, SnapshotException, IOException, InterruptedException {
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    boolean vector = name.endsWith(".svg");
    if (!vector && !name.endsWith(".png")) {
      throw new SnapshotException(
          "%s is neither .png nor .svg; give --out one of these endings.".formatted(out));
    }
    if (vector && !view.isDrawing()) {
      throw new SnapshotException(
          "--view %s can be written as .png only; block, operator and number also as .svg."
              .formatted(view));
    }
    List<Preset> presets = Presets.in(home.models());
    ModelReference reference = ModelReference.parse(model);
    ShownNetwork network = ShownNetwork.of(reference.preset(presets), reference.parameters());
    Target target = Target.of(view, Optional.ofNullable(at), network);
    new Studio(home, presets, network)
        .take(new Shot(view, target, out, size, theme, Optional.ofNullable(image)));
    Objects.requireNonNull(command).commandLine().getOut().println(out);
    return 0;
  }
}
