package lightnet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.file.DesignFile.Outcome;
import lightnet.file.DesignFile.Replacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesignFileTest {
  private static final Design V1 = BundledModels.design("mobilenet-v1");
  private static final Design V2 = BundledModels.design("mobilenet-v2");
  private static final Replacing ANYTHING = new Replacing.Anything();

  @TempDir private Path folder;

  private OnDisk saved(Path file, Design design, Replacing replacing) throws IOException {
    Outcome outcome = DesignFile.save(Disk.ofMachine(), file, design, replacing);
    assertThat(outcome).isInstanceOf(Outcome.Written.class);
    return ((Outcome.Written) outcome).onDisk();
  }

  @Test
  void whatIsSavedIsReadAgainAndMayBeSavedAgain() throws IOException, PresetException {
    Path file = folder.resolve("mine.yaml");
    OnDisk first = saved(file, V2, ANYTHING);

    DesignFile read = DesignFile.read(file);

    assertThat(read.onDisk()).isEqualTo(first);
    assertThat(read.preset().design().stages()).isEqualTo(V2.stages());
    OnDisk second = saved(file, V1, new Replacing.Known(first.content()));
    assertThat(second.content()).isNotEqualTo(first.content());
  }

  @Test
  void whatAnotherHandWroteIsNotReplacedUnlessThatIsMeant() throws IOException {
    Path file = folder.resolve("mine.yaml");
    var known = new Replacing.Known(saved(file, V2, ANYTHING).content());
    saved(file, V1, ANYTHING);
    byte[] theirs = Files.readAllBytes(file);

    assertThat(DesignFile.save(Disk.ofMachine(), file, V2, known))
        .isEqualTo(new Outcome.ChangedByOthers());
    assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
    saved(file, V2, ANYTHING);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(theirs);
  }

  @Test
  void commentsAndChoicesAreNotReplacedUnlessThatIsMeant() throws IOException, PresetException {
    Path file = folder.resolve("mine.yaml");
    Files.copy(BundledModels.home().models().resolve("shufflenet-v1.yaml"), file);
    OnDisk read = DesignFile.read(file).onDisk();

    assertThat(DesignFile.save(Disk.ofMachine(), file, V2, new Replacing.Known(read.content())))
        .isEqualTo(new Outcome.WrittenByHand());
    assertThat(DesignFile.read(file).onDisk()).isEqualTo(read);
  }

  @Test
  void fileThatIsGoneIsWrittenAnew() throws IOException {
    Path file = folder.resolve("mine.yaml");
    OnDisk known = saved(file, V2, ANYTHING);
    Files.delete(file);

    assertThat(saved(file, V2, new Replacing.Known(known.content()))).isEqualTo(known);
  }

  @Test
  void whatWasThereStaysIfItCannotBeWritten() throws IOException {
    Path file = folder.resolve("mine.yaml");
    OnDisk known = saved(file, V2, ANYTHING);
    Disk full =
        new Disk() {
          @Override
          public Optional<byte[]> read(Path read) throws IOException {
            return Disk.ofMachine().read(read);
          }

          @Override
          public void write(Path written, byte[] bytes) throws IOException {
            WholeFile.write(
                written,
                channel -> {
                  channel.write(java.nio.ByteBuffer.wrap(bytes, 0, 10));
                  throw new IOException("No space left on device");
                });
          }
        };

    assertThatIOException().isThrownBy(() -> DesignFile.save(full, file, V1, ANYTHING));
    assertThat(Fingerprint.of(Files.readAllBytes(file))).isEqualTo(known.content());
    assertThat(folder.toFile().list()).containsExactly("mine.yaml");
    Path nowhere = folder.resolve("nowhere").resolve("mine.yaml");
    assertThatIOException()
        .isThrownBy(() -> DesignFile.save(Disk.ofMachine(), nowhere, V1, ANYTHING))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linkStaysOneAndRightsStay() throws IOException {
    Path real = folder.resolve("real.yaml");
    saved(real, V2, ANYTHING);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);

    OnDisk written = saved(link, V1, ANYTHING);

    assertThat(link).isSymbolicLink();
    assertThat(written.path()).isEqualTo(link);
    assertThat(Fingerprint.of(Files.readAllBytes(real))).isEqualTo(written.content());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw-r--");
  }
}
