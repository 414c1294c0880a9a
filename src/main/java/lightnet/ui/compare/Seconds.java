package lightnet.ui.compare;

import java.time.Duration;
import javafx.util.StringConverter;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;

/** Durations that are chosen, in words. */
final class Seconds extends StringConverter<Duration> {
  @Override
  public String toString(@Nullable Duration duration) {
    return duration == null ? "" : Texts.text("compare.seconds", duration.toSeconds());
  }

  @Override
  public Duration fromString(String text) {
    throw new UnsupportedOperationException("durations are chosen, not typed");
  }
}
