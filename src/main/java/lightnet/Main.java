package lightnet;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lightnet.cli.LightnetCommand;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.file.Disk;
import lightnet.report.Press;
import lightnet.ui.LightnetApplication;
import lightnet.ui.snapshot.ChartPictures;
import lightnet.ui.snapshot.SnapshotCommand;

/** Where the program starts: without arguments or with files the window, else the command line. */
public final class Main {
  private static final int BAD_INPUT = 1;

  private Main() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    // figures look the same on every machine, texts follow the user's language
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    var err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    if (arguments.length > 0 && !isFile(arguments[0])) {
      Home home = Home.find();
      var press = new Press(Disk.ofMachine(), new ChartPictures());
      List<Object> pictures = List.of(new SnapshotCommand(home));
      System.exit(LightnetCommand.run(home, press, pictures, out, err, arguments));
    }
    try {
      LightnetApplication.open(Arrays.stream(arguments).map(Path::of).toList());
    } catch (PresetException e) {
      err.println(e.getMessage());
      System.exit(BAD_INPUT);
    }
  }

  /** Commands have no dot in their names. */
  private static boolean isFile(String argument) {
    return argument.contains(".") && Files.isRegularFile(Path.of(argument));
  }
}
