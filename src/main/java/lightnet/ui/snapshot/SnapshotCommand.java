package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Version;
import lightnet.measure.race.ResultFile;
import lightnet.measure.race.UnreadableResultException;
import lightnet.onnx.reading.OnnxFile;
import lightnet.runtime.Corrections;
import lightnet.runtime.OnnxImport;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.snapshot.Shot.Length;
import lightnet.ui.snapshot.Shot.SavedComparison;
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
  /** What is opened where nothing of a network is seen. */
  private static final String ANY = "mobilenet-v2";

  private static final int MOST_FRAMES = 2000;
  private static final double MOST_SECONDS = 600;

  private final Home home;
  @Spec @Nullable private CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      description =
          "A preset with its parameters, or a design in a file.yaml; a saved comparison in a"
              + " file.json for the view compare.")
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
      names = "--do",
      paramLabel = "GESTURE",
      converter = GestureReader.class,
      description =
          "What is done in the window before, as often as needed; each is measured before the next"
              + " one. One of:%n"
              + GestureReader.ALL)
  private List<Gesture> gestures = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "The new file: .png; .svg for block, operator and number; .gif, or a PNG for each frame"
              + " as in frames/%%03d.png, for what moves in block and operator.")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "In pixels, 1280x800 unless given.")
  private PictureSize size = new PictureSize(1280, 800);

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description = "Pixels for each unit of the size, 1 unless given: 2 is sharp in print.")
  private double scale = 1;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "So many frames at equal distances, for what moves.")
  @Nullable
  private Integer frames;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long it moves; its own time unless given.")
  @Nullable
  private Double seconds;

  @Option(
      names = "--card",
      paramLabel = "NAME",
      description =
          "Which of an operator's cards moves, the first unless given: shuffle, separable, window;"
              + " one card alone of a comparison: runs, matrix, side-by-side, trust, verdict,"
              + " photo.")
  @Nullable
  private String card;

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
      throws PresetException,
          SnapshotException,
          UnreadableResultException,
          IOException,
          InterruptedException {
    PictureFormat format = format();
    check(format);
    List<Preset> presets = Presets.in(home.models());
    Optional<SavedComparison> comparison = comparison();
    ShownNetwork network = network(comparison.isPresent() ? ANY : model, presets);
    Target target = Target.of(view, Optional.ofNullable(at), network);
    new Studio(home, presets, network)
        .take(
            new Shot(
                view,
                target,
                gestures,
                out,
                format,
                size,
                scale,
                theme,
                Optional.ofNullable(image),
                new Length(Optional.ofNullable(frames), Optional.ofNullable(seconds)),
                comparison,
                Optional.ofNullable(card)));
    Objects.requireNonNull(command).commandLine().getOut().println(out);
    return 0;
  }

  private static ShownNetwork network(String model, List<Preset> presets)
      throws PresetException, IOException {
    ModelReference reference = ModelReference.parse(model);
    if (OnnxFile.isNamedSo(reference.id())) {
      return ShownNetwork.of(
          Version.of(
              OnnxImport.open(
                      Path.of(reference.id()),
                      presets,
                      Corrections.NONE.with(reference.parameters()))
                  .design()));
    }
    return ShownNetwork.of(reference.preset(presets), reference.parameters());
  }

  private Optional<SavedComparison> comparison()
      throws SnapshotException, UnreadableResultException {
    if (view != SnapshotView.COMPARE) {
      return Optional.empty();
    }
    if (!model.endsWith(ResultFile.ENDING)) {
      throw new SnapshotException(
          "--view compare is of a saved comparison; give the %s file of 'lightnet compare --save'"
                  .formatted(ResultFile.ENDING)
              + " as MODEL.");
    }
    Path file = Path.of(model);
    return Optional.of(new SavedComparison(file, ResultFile.read(file)));
  }

  private PictureFormat format() throws SnapshotException {
    PictureFormat format =
        PictureFormat.of(out)
            .orElseThrow(
                () ->
                    new SnapshotException(
                        "%s is neither .png nor .svg nor .gif; give --out one of these endings."
                            .formatted(out)));
    if (format == PictureFormat.SVG && !view.isDrawing()) {
      throw new SnapshotException(
          "--view %s can be written as .png only; block, operator and number also as .svg."
              .formatted(view));
    }
    if (format.moves() && !view.canMove()) {
      throw new SnapshotException(
          "--view %s does not move; block and operator can be written as .gif or as %%03d.png."
              .formatted(view));
    }
    return format;
  }

  private boolean isCardOfNothing() {
    return card != null && view != SnapshotView.COMPARE;
  }

  private void check(PictureFormat format) throws SnapshotException {
    if (!gestures.isEmpty() && at != null) {
      throw new SnapshotException(
          "--do is for views of the whole network; leave --at out, or write the edited design to a"
              + " file.yaml and give that as MODEL.");
    }
    if (!format.moves() && (frames != null || seconds != null || isCardOfNothing())) {
      throw new SnapshotException(
          "--frames, --seconds and --card are for what moves; give --out as .gif or as %s.png."
              .formatted("%03d"));
    }
    if (frames != null && (frames < 1 || frames > MOST_FRAMES)) {
      throw new SnapshotException(
          "--frames %d is not between 1 and %,d.".formatted(frames, MOST_FRAMES));
    }
    if (seconds != null && !(seconds > 0 && seconds <= MOST_SECONDS)) {
      throw new SnapshotException(
          "--seconds %s is not between 0 and %.0f.".formatted(seconds, MOST_SECONDS));
    }
    if (!(scale >= 0.1 && scale * Math.max(size.width(), size.height()) <= PictureSize.LARGEST)) {
      throw new SnapshotException(
          "--scale %s of %dx%d is not possible: from 0.1 on, up to %d pixels each way."
              .formatted(scale, size.width(), size.height(), PictureSize.LARGEST));
    }
  }
}
