package lightnet.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.file.DesignFile;
import lightnet.file.DesignFile.Replacing;
import lightnet.file.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that the machine itself refuses to write. */
@DisabledOnOs(OS.WINDOWS)
class ReasonsTest {
  private static final Design DESIGN = BundledModels.design("mobilenet-v1");
  private static final String READ_ONLY = "it is not allowed to write there";

  @TempDir private Path folder;

  private static String reason(Path file) {
    IOException refused =
        catchThrowableOfType(
            IOException.class,
            () -> DesignFile.save(Disk.ofMachine(), file, DESIGN, new Replacing.Anything()));
    assertThat(refused).isNotNull();
    return Reasons.of(refused);
  }

  @Test
  void folderThatIsReadOnlyIsToldAndWhatIsThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "before");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(folder), "whoever runs this may write everywhere");
      assertThat(reason(file)).isEqualTo(READ_ONLY);
      assertThat(file).hasContent("before");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void folderInWhichNobodyMayWriteIsReadOnly() {
    Path kernel = Path.of("/sys");
    assumeTrue(Files.isDirectory(kernel), "there is no folder of the kernel's");
    assertThat(reason(kernel.resolve("mine.yaml"))).isEqualTo(READ_ONLY);
  }

  @Test
  void folderThatIsMissingOrAFileIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(reason(folder.resolve("nowhere/mine.yaml"))).isEqualTo("there is no such folder");
    assertThat(reason(file.resolve("mine.yaml"))).isEqualTo("there is no such folder");
    assertThat(file).hasContent("no folder");
  }

  @Test
  void nameOfAFolderOrTooLongANameIsTold() {
    assertThat(reason(folder)).isEqualTo("there is a folder of that name");
    assertThat(reason(folder.resolve("n".repeat(300) + ".yaml"))).isEqualTo("the name is too long");
    assertThat(folder).isEmptyDirectory();
  }
}
