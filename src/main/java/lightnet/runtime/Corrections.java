package lightnet.runtime;

import java.util.HashMap;
import java.util.Map;
import lightnet.design.FileReading;
import lightnet.design.PresetException;

/** What the users of files say of how they are fed and read. */
public interface Corrections {

  /** None: files are read as is guessed. */
  Corrections NONE = (_, guess) -> guess;

  /**
   * How a file is read.
   *
   * @param sha256 of its bytes
   * @param guess how it would be read otherwise
   * @throws PresetException if what is said is no question or no answer
   */
  FileReading of(String sha256, FileReading guess) throws PresetException;

  /** With some answers that hold whatever was said before, by question. */
  default Corrections with(Map<String, String> words) {
    return (sha256, guess) -> {
      Map<String, String> all = new HashMap<>(of(sha256, guess).beyond(guess));
      all.putAll(words);
      return guess.with(all);
    };
  }
}
