package lightnet.cli;

import java.io.PrintWriter;
import java.util.Objects;
import lightnet.export.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a result as one JSON document or as text. */
final class Output {
  static final String VERBOSE = "--verbose";

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  @Option(
      names = VERBOSE,
      description = "Where ONNX Runtime refuses something, tell its own words in a second line.")
  @SuppressWarnings("UnusedVariable") // looked for where a failure is told
  private boolean verbose;

  @Spec(Spec.Target.MIXEE)
  @Nullable
  private CommandSpec command;

  /** Prints the document if JSON was asked for, the text otherwise. */
  void print(Object document, Runnable text) {
    if (json) {
      out().println(Json.text(document));
    } else {
      text.run();
    }
    out().flush();
  }

  void line(String text) {
    out().println(text);
  }

  /** Tells what is no part of the result. */
  void note(String text) {
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    err.println(text);
    err.flush();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(command).commandLine().getOut();
  }
}
