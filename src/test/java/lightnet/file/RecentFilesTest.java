package lightnet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
  @TempDir private Path folder;

  @Test
  void lastOneComesFirstAndOnceOnly() throws IOException {
    var recent = new RecentFiles(new StateFolder(folder.resolve("state")));
    Path odd = folder.resolve("ä b%20#.yaml");
    Path other = folder.resolve("other.yaml");

    recent.add(odd);
    recent.add(other);
    assertThat(recent.add(odd)).containsExactly(odd, other);

    assertThat(new RecentFiles(new StateFolder(folder.resolve("state"))).read())
        .containsExactly(odd, other);
    assertThat(recent.remove(odd)).containsExactly(other);
  }

  @Test
  void listIsShort() throws IOException {
    var recent = new RecentFiles(new StateFolder(folder));
    for (int i : IntStream.range(0, 30).toArray()) {
      recent.add(folder.resolve(i + ".yaml"));
    }
    assertThat(recent.read()).hasSize(12).startsWith(folder.resolve("29.yaml"));
  }

  @Test
  void listThatCannotBeReadIsEmptyAndBegunAnew() throws IOException {
    var state = new StateFolder(folder);
    Files.write(state.recentFiles(), new byte[] {(byte) 0xff, 0, 7});
    var recent = new RecentFiles(state);

    assertThat(recent.read()).isEmpty();
    assertThat(recent.add(folder.resolve("a.yaml"))).hasSize(1);
    Files.writeString(state.recentFiles(), "no address\n");
    assertThat(recent.read()).isEmpty();
  }

  @Test
  void stateIsWhereEachSystemKeepsIt() {
    Path home = folder.resolve("me");
    assertThat(StateFolder.of("Linux", home, Map.of()).path())
        .isEqualTo(home.resolve(".local/state/lightnet-explorer"));
    assertThat(StateFolder.of("Linux", home, Map.of("XDG_STATE_HOME", "/x")).path())
        .isEqualTo(Path.of("/x/lightnet-explorer"));
    assertThat(StateFolder.of("Mac OS X", home, Map.of()).path())
        .isEqualTo(home.resolve("Library/Application Support/lightnet-explorer"));
    assertThat(StateFolder.of("Windows 11", home, Map.of("LOCALAPPDATA", "/l")).path())
        .isEqualTo(Path.of("/l/lightnet-explorer"));
  }
}
