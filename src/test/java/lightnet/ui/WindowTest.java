package lightnet.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the window. Each may ask for an {@link OpenWindow}, which is closed after it; each fails
 * on an uncaught exception of the JavaFX thread and on a CSS warning.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("ui")
@Timeout(90)
@ExtendWith(WindowExtension.class)
public @interface WindowTest {}
