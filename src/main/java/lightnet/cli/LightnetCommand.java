package lightnet.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import lightnet.design.Home;
import lightnet.file.StateFolder;
import lightnet.report.Press;
import lightnet.runtime.InferenceException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. */
@Command(
    name = "lightnet",
    description = {
      "Take light-weight convolutional networks apart, run them on a photo, time every layer.",
      "Without a command it opens the window; with files instead of one it shows them there."
    },
    mixinStandardHelpOptions = true,
    version = "Lightnet Explorer 0.1",
    synopsisSubcommandLabel = "[COMMAND]")
public final class LightnetCommand {
  private static final int BAD_INPUT = 1;
  private static final int BAD_USAGE = 2;

  private LightnetCommand() {}

  /** Runs a command and returns the exit status: 0, 1 for bad input, 2 for bad usage. */
  public static int run(Home home, PrintWriter out, PrintWriter err, String... arguments) {
    return run(home, Press.withoutPixels(), List.of(), out, err, arguments);
  }

  /**
   * The same with what comes from parts of the program that this one does not know.
   *
   * @param press writes reports
   * @param further commands: objects with {@link Command} annotations
   */
  public static int run(
      Home home,
      Press press,
      List<Object> further,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    var line =
        new CommandLine(new LightnetCommand())
            .addSubcommand(new ListCommand(home))
            .addSubcommand(new ShowCommand(home))
            .addSubcommand(new ClassifyCommand(home))
            .addSubcommand(new ProfileCommand(home, StateFolder.find()))
            .addSubcommand(new CompareCommand(home, press))
            .addSubcommand(new SweepCommand(home, press))
            .addSubcommand(new ExportCommand(home, press))
            .addSubcommand(new ReconcileCommand(home))
            .addSubcommand(WeightsCommand.line(home, Confirmation::onTerminal))
            .addSubcommand(new ConvertWeightsCommand());
    further.forEach(line::addSubcommand);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(LightnetCommand::badUsage)
        .setExecutionExceptionHandler(LightnetCommand::failed)
        .execute(arguments);
  }

  private static int badUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            "%s; see '%s --help'."
                .formatted(e.getMessage(), command.getCommandSpec().qualifiedName()));
    return BAD_USAGE;
  }

  private static String sentence(Exception e) {
    return switch (e) {
      case NoSuchFileException missing ->
          "%s cannot be written or read: there is no such folder or file."
              .formatted(missing.getFile());
      case FileSystemException refused ->
          "%s cannot be written or read: %s."
              .formatted(
                  refused.getFile(), Objects.requireNonNullElse(refused.getReason(), "no access"));
      default -> Objects.requireNonNullElse(e.getMessage(), e.toString());
    };
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof RuntimeException) {
      LoggerFactory.getLogger(LightnetCommand.class).error("the command failed", e);
    }
    command.getErr().println(sentence(e));
    if (command.getParseResult().hasMatchedOption(Output.VERBOSE)) {
      InferenceException.details(e).ifPresent(command.getErr()::println);
    }
    return BAD_INPUT;
  }
}
