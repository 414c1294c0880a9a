package lightnet.ui;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a window for a test that asks for one, closes it, and looks for complaints. */
final class WindowExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(WindowExtension.class);

  static {
    Display.choosePlatform();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws TimeoutException {
    OpenWindow.startToolkit();
    Complaints.ofThisJvm().listen();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    OpenWindow window = context.getStore(NAMESPACE).remove(OpenWindow.class, OpenWindow.class);
    if (window != null) {
      window.close();
    }
    Complaints.ofThisJvm().failIfAny();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == OpenWindow.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    OpenWindow window = OpenWindow.ofProject();
    context.getStore(NAMESPACE).put(OpenWindow.class, window);
    return window;
  }
}
