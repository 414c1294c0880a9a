package lightnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the start script of a project that is empty, with a Java and a Maven that only pretend. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class StartScriptTest {
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "env",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "tail",
          "touch",
          "uname");

  private static final String JAVA =
      """
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; echo trained; exit 0 ;;
        esac
      done
      printf '<%s>' "$@"
      exit 7
      """;

  private static final String MAVEN =
      """
      echo built >>builds
      echo "what Maven says"
      while [ -e slow ]; do sleep 0.1; done
      [ ! -e broken ] || exit 1
      mkdir -p target/app/lib
      touch target/app/lib/b.jar target/app/lib/a.jar target/app/lib/lightnet.jar
      """;

  @TempDir private Path folder;
  private Path project;
  private Path bin;
  private Path jdk;

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void emptyProject() throws IOException {
    project = Files.createDirectories(folder.resolve("a project"));
    bin = Files.createDirectories(folder.resolve("bin"));
    jdk = Files.createDirectories(folder.resolve("jdk"));
    for (String tool : TOOLS) {
      executable(bin.resolve(tool), "exec " + find(tool) + " \"$@\"");
    }
    executable(project.resolve("lightnet"), withoutThePlacesOfThisMachine());
    Files.createDirectories(project.resolve("src/main"));
    write(project.resolve("pom.xml"), "");
    long beforeTheBuild = Instant.now().minusSeconds(60).toEpochMilli();
    for (String source : List.of("pom.xml", "lightnet")) {
      Files.setLastModifiedTime(project.resolve(source), FileTime.fromMillis(beforeTheBuild));
    }
    install("25.0.1");
    executable(bin.resolve("mvn"), MAVEN);
  }

  @Test
  void argumentsAndExitStatusArePassedOn() throws Exception {
    Outcome outcome = start("show", "a model", "--json");

    assertThat(outcome.status()).isEqualTo(7);
    assertThat(outcome.out()).endsWith("<lightnet.Main><show><a model><--json>");
  }

  @Test
  void standardOutputHoldsNothingOfTheBuildOrTheTraining() throws Exception {
    Outcome outcome = start("list");

    assertThat(outcome.out()).startsWith("<-").doesNotContain("Maven", "trained");
    assertThat(outcome.err()).contains("Building Lightnet Explorer, once");
  }

  @Test
  void laterStartsUseTheBuildAndTheCacheOfTheFirst() throws Exception {
    start("list");
    Outcome second = start("list");

    assertThat(builds()).isEqualTo(1);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).containsPattern("<-XX:AOTCache=[^>]*\\.aot><lightnet.Main>");
  }

  @Test
  void newerSourcesAreBuiltAgain() throws Exception {
    start("list");
    Path source = project.resolve("src/main/New.java");
    write(source, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    start("list");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aFailedBuildIsShownAndTriedAgain() throws Exception {
    write(project.resolve("broken"), "");
    Outcome failed = start("list");
    Files.delete(project.resolve("broken"));
    Outcome mended = start("list");

    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("what Maven says", "build.log");
    assertThat(mended.status()).isEqualTo(7);
  }

  @Test
  void aStartWaitsForTheBuildOfAnother() throws Exception {
    Path slow = project.resolve("slow");
    write(slow, "");
    Process first = launch(Map.of(), "list");
    assertThat(first.errorReader().readLine()).startsWith("Building");
    Process second = launch(Map.of(), "list");
    assertThat(second.errorReader().readLine()).startsWith("Waiting");
    Files.delete(slow);

    assertThat(first.waitFor()).isEqualTo(7);
    assertThat(second.waitFor()).isEqualTo(7);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theScriptWorksThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/lightnet"));
    Process process = launch(link, Map.of(), "list");

    assertThat(outcome(process).out()).contains("<-Dlightnet.home=" + project.toRealPath() + ">");
  }

  @Test
  void aJdkThatIsTooOldIsNamedAsMissingInOneLine() throws Exception {
    install("17.0.15");

    assertMissing(start("list"), "no JDK 25");
  }

  @Test
  void missingMavenIsSaidInOneLine() throws Exception {
    Files.delete(bin.resolve("mvn"));

    assertMissing(start("list"), "Maven");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void missingDisplayStopsTheWindowBeforeTheBuild() throws Exception {
    assertMissing(start(), "no display");
  }

  @Test
  void picturesNeedNoDisplayAndGetTheLibrariesOfTheWindow() throws Exception {
    Outcome outcome = start("snapshot", "a model");

    assertThat(outcome.status()).isEqualTo(7);
    assertThat(outcome.out())
        .contains("<--add-modules><javafx.controls>")
        .endsWith("<lightnet.Main><snapshot><a model>");
  }

  @Test
  void filesInsteadOfACommandAreForTheWindow() throws Exception {
    Path file = Files.writeString(folder.resolve("a network.onnx"), "");

    executable(bin.resolve("ldconfig"), "exit 1");
    Map<String, String> display = Map.of("DISPLAY", ":0");

    assertThat(outcome(launch(display, file.toString(), "photo.jpg")).out())
        .contains("<--add-modules><javafx.controls>")
        .endsWith("<lightnet.Main><" + file + "><photo.jpg>");
    assertThat(outcome(launch(display, "no-such-file.onnx")).out()).doesNotContain("--add-modules");
  }

  @Test
  void chartsInPixelsGetTheLibrariesOfTheWindow() throws Exception {
    assertThat(start("compare", "a", "b", "--export", "a race.png").out())
        .contains("<--add-modules><javafx.controls>");
    assertThat(start("sweep", "a", "--over", "width", "--export=s.PNG").out())
        .contains("<--add-modules><javafx.controls>");
    assertThat(start("export", "a", "--out", "a.svg", "--out", "a.PNG").out())
        .contains("<--add-modules><javafx.controls>");
    assertThat(start("export", "a", "--out", "picture", "--format", "png").out())
        .contains("<--add-modules><javafx.controls>");
    assertThat(start("compare", "a", "--image", "cat.png", "--export", "race.svg").out())
        .doesNotContain("--add-modules");
    assertThat(start("export", "mobilenet-v2", "--onnx", "png.onnx").out())
        .doesNotContain("--add-modules");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void missingLibrariesStopTheWindowBeforeTheBuild() throws Exception {
    executable(bin.resolve("ldconfig"), "echo libGL.so.1 libXtst.so.6 libXxf86vm.so.1");

    assertMissing(outcome(launch(Map.of("DISPLAY", ":0"))), "the window needs libgtk-3.so.0;");
  }

  private static String withoutThePlacesOfThisMachine() throws IOException {
    String script = Files.readString(Path.of("lightnet"));
    String place = "(?m)^    /(?:usr|opt|Library)/[^\\s;]+";
    assertThat(script).containsPattern(place);
    return script.replaceAll(place, "    /nowhere");
  }

  private void assertMissing(Outcome outcome, String what) {
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("lightnet: ").contains(what).hasLineCount(1);
    assertThat(project.resolve("builds")).doesNotExist();
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(project.resolve("builds"))) {
      return lines.count();
    }
  }

  private void install(String version) throws IOException {
    executable(jdk.resolve("bin/java"), JAVA);
    executable(jdk.resolve("bin/javac"), "exit 1");
    write(jdk.resolve("release"), "IMPLEMENTOR=\"N\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private Outcome start(String... arguments) throws Exception {
    return outcome(launch(Map.of(), arguments));
  }

  private Process launch(Map<String, String> environment, String... arguments) throws IOException {
    return launch(project.resolve("lightnet"), environment, arguments);
  }

  private Process launch(Path script, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", jdk.toString());
    return builder.start();
  }

  private static Outcome outcome(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private static Path find(String tool) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("this system has no " + tool));
  }

  private static void executable(Path file, String script) throws IOException {
    write(file, script.startsWith("#!") ? script : "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
