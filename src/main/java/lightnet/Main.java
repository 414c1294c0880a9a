package lightnet;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import lightnet.cli.LightnetCommand;
import lightnet.design.Home;

/** Where the program starts: without arguments the window, with some the command line. */
public final class Main {

  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      lightnet.ui.LightnetApplication.open();
      return;
    }
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    System.exit(LightnetCommand.run(Home.find(), out, err, arguments));
  }
}
