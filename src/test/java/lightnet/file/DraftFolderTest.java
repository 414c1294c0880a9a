package lightnet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window that ended leaves, the next one finds, and no other. */
class DraftFolderTest {
  private static final Design V1 = BundledModels.design("mobilenet-v1");
  private static final Design V2 = BundledModels.design("mobilenet-v2");
  private static final Design EMPTY =
      new Design("New", "made by hand", new Shape(1, 3, 224, 224), List.of(), Optional.empty());

  @TempDir private Path folder;

  private StateFolder state() {
    return new StateFolder(folder.resolve("state"));
  }

  private static Draft draft(Design now, Optional<OnDisk> file) {
    return new Draft(UUID.randomUUID(), now, V1, file, Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void oneThatCannotBeReadKeepsNoneOfTheOthersAway() throws IOException {
    Draft good = draft(V2, Optional.empty());
    try (DraftFolder ended = DraftFolder.open(state())) {
      ended.keep(good);
    }
    Path left;
    try (Stream<Path> folders = Files.list(state().drafts())) {
      left = folders.findFirst().orElseThrow();
    }
    Path noFile = Files.createDirectory(left.resolve(new UUID(0, 0) + ".yaml"));

    try (DraftFolder next = DraftFolder.open(state())) {
      DraftFolder.Left found = next.takeOver();

      assertThat(found.drafts()).extracting(Draft::id).containsExactly(good.id());
      assertThat(found.unreadable())
          .extracting(DraftFolder.Unreadable::file)
          .containsExactly(noFile);
    }
    assertThat(noFile).isDirectory();
  }

  @Test
  void draftsOfAWindowThatEndedAreTakenOverOnce() throws IOException {
    var file = new OnDisk(folder.resolve("a b#ü.yaml"), Fingerprint.of(new byte[] {1}));
    Draft first = draft(V2, Optional.of(file));
    Draft second = draft(EMPTY, Optional.empty());
    try (DraftFolder ended = DraftFolder.open(state())) {
      ended.keep(first);
      ended.keep(second);
    }

    try (DraftFolder next = DraftFolder.open(state());
        DraftFolder other = DraftFolder.open(state())) {
      List<Draft> left = next.takeOver().drafts();

      assertThat(left).extracting(Draft::id).containsExactlyInAnyOrder(first.id(), second.id());
      Draft read = left.stream().filter(d -> d.id().equals(first.id())).findFirst().orElseThrow();
      assertThat(read.file()).contains(file);
      assertThat(read.written()).isEqualTo(first.written());
      assertThat(read.now().stages()).isEqualTo(V2.stages());
      assertThat(read.saved().stages()).isEqualTo(V1.stages());
      assertThat(other.takeOver().drafts()).isEmpty();
    }
    try (DraftFolder last = DraftFolder.open(state())) {
      assertThat(last.takeOver().drafts()).hasSize(2);
    }
  }

  @Test
  void openWindowKeepsItsDraftsToItself() throws IOException {
    try (DraftFolder open = DraftFolder.open(state());
        DraftFolder other = DraftFolder.open(state())) {
      open.keep(draft(V2, Optional.empty()));

      assertThat(other.takeOver().drafts()).isEmpty();
    }
  }

  @Test
  void lastOfADocumentIsKeptAndWhatIsDiscardedIsGone() throws IOException {
    Draft first = draft(V2, Optional.empty());
    Draft given = draft(V2, Optional.empty());
    try (DraftFolder ended = DraftFolder.open(state())) {
      ended.keep(first);
      ended.keep(given);
      ended.keep(new Draft(first.id(), V1, V2, Optional.empty(), first.written()));
      ended.discard(given.id());
      ended.discard(given.id());
    }
    try (DraftFolder next = DraftFolder.open(state())) {
      List<Draft> left = next.takeOver().drafts();

      assertThat(left).hasSize(1);
      assertThat(left.getFirst().now().stages()).isEqualTo(V1.stages());
    }
  }

  @Test
  void unreadableDraftIsToldAndStaysWhereItIs() throws IOException {
    String name = UUID.randomUUID() + ".yaml";
    Path ended = Files.createDirectories(state().drafts().resolve("ended"));
    Path broken = Files.writeString(ended.resolve(name), "id: half\nna");
    Files.writeString(ended.resolve("x.yaml.1.tmp"), "half");

    try (DraftFolder next = DraftFolder.open(state())) {
      DraftFolder.Left left = next.takeOver();

      assertThat(left.drafts()).isEmpty();
      assertThat(left.unreadable())
          .extracting(DraftFolder.Unreadable::file)
          .containsExactly(broken);
      assertThat(left.unreadable().getFirst().reason()).contains(name + ", line 2");
    }
    assertThat(broken).hasContent("id: half\nna");
    assertThat(ended.resolve("x.yaml.1.tmp")).doesNotExist();
  }

  @Test
  void draftIsAFileOfANetworkToo() throws IOException, PresetException {
    try (DraftFolder open = DraftFolder.open(state())) {
      open.keep(draft(V2, Optional.empty()));
      try (Stream<Path> files = Files.walk(state().drafts())) {
        Path file =
            files.filter(path -> path.toString().endsWith(".yaml")).findFirst().orElseThrow();
        assertThat(Presets.read(file).design().stages()).isEqualTo(V2.stages());
      }
    }
  }

  @Test
  void nothingIsLeftOfAWindowThatKeptNothing() throws IOException {
    DraftFolder.open(state()).close();

    assertThat(state().drafts()).isEmptyDirectory();
  }
}
