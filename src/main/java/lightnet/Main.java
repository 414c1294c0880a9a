package lightnet;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lightnet.cli.LightnetCommand;
import lightnet.design.Home;

/** Where the program starts: without arguments the window, with some the command line. */
public final class Main {

  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    // figures look the same on every machine, texts follow the user's language
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    if (arguments.length == 0) {
      lightnet.ui.LightnetApplication.open();
      return;
    }
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    System.exit(LightnetCommand.run(Home.find(), out, err, arguments));
  }
}
