package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lightnet.measure.race.RaceResult;
import lightnet.measure.sweep.SweepResult;
import lightnet.report.Press;
import lightnet.report.Reports;
import lightnet.report.Reports.Kind;
import lightnet.report.SweepReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes what was measured as a report. */
final class ExportOption {

  private final Press press;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = {
        "Write a report there: a page that ends in .html, all samples in .csv, a table in .md, or"
            + " each chart in .svg or .png, in files of their own."
      })
  @Nullable
  private Path file;

  @Spec(Spec.Target.MIXEE)
  @Nullable
  private CommandSpec command;

  /** One that writes with a press. */
  ExportOption(Press press) {
    this.press = press;
  }

  /** Before anything is measured, since what is measured would be lost. */
  void check() throws IOException {
    if (file == null) {
      return;
    }
    Optional<Kind> kind = Kind.of(file);
    if (kind.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "The name of a report ends in .html, .csv, .md, .svg or .png");
    }
    Optional<String> obstacle = press.pictures().obstacle();
    if (kind.get() == Kind.PNG && obstacle.isPresent()) {
      throw new IOException(obstacle.get());
    }
    Folders.check(Optional.ofNullable(file));
  }

  /** The files that were written. */
  List<Path> write(List<RaceResult> results) throws IOException {
    return file == null
        ? List.of()
        : Reports.write(file, Kind.of(file).orElseThrow(), results, press);
  }

  /** The files that were written. */
  List<Path> write(SweepResult sweep) throws IOException {
    return file == null
        ? List.of()
        : SweepReport.write(file, Kind.of(file).orElseThrow(), sweep, press);
  }
}
