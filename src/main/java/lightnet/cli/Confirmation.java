package lightnet.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the keyboard. */
interface Confirmation {

  /** Whether the answer is yes; no if nobody can be asked. */
  boolean agrees(String question);

  /** Asks on the terminal. */
  static boolean onTerminal(String question) {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isEmpty()) {
      return false;
    }
    String answer = console.get().readLine("%s [y/N] ", question);
    return answer != null && answer.strip().matches("(?i)y(es)?");
  }
}
