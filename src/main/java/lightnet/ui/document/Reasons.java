package lightnet.ui.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import lightnet.ui.style.Texts;

/** Why a file could not be written, in words. */
public final class Reasons {

  private Reasons() {}

  /** The reason, without a full stop. */
  public static String of(IOException e) {
    String said =
        e instanceof FileSystemException file
            ? Optional.ofNullable(file.getReason()).orElse("")
            : String.valueOf(e.getMessage());
    if (said.contains("No space left") || said.contains("not enough space")) {
      return Texts.text("reason.full");
    }
    if (said.contains("Read-only") || e instanceof AccessDeniedException) {
      return Texts.text("reason.read-only");
    }
    if (said.contains("Is a directory")) {
      return Texts.text("reason.is-folder");
    }
    if (said.contains("name too long")) {
      return Texts.text("reason.long-name");
    }
    if (e instanceof NoSuchFileException || said.contains("Not a directory")) {
      return Texts.text("reason.no-folder");
    }
    return said.isBlank() ? e.toString() : said;
  }
}
