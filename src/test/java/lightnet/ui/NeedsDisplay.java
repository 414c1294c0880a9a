package lightnet.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips a test where there is no screen, since the toolkit in memory lacks what it does. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "lightnet.ui.Display#isThere",
    disabledReason =
        "there is no display, and without one JavaFX drags nothing, does not scroll, and does not"
            + " know which key gives a character")
public @interface NeedsDisplay {}
