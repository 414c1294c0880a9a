package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run of the program, in a process of its own without a display, which has ended. */
record SnapshotProcess(int status, String out, String err) {

  static SnapshotProcess run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "lightnet.Main"));
    command.addAll(arguments);
    Path err = Files.createTempFile("snapshot", ".err");
    try {
      var process = new ProcessBuilder(command).redirectError(err.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new SnapshotProcess(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
