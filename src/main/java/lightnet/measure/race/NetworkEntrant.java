package lightnet.measure.race;

import lightnet.network.Shape;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import lightnet.runtime.SessionSettings;

/** A network that ONNX Runtime runs on an input. */
public final class NetworkEntrant implements Entrant {
  private final String name;
  private final OnnxModel onnx;
  private final SessionSettings settings;
  private final Shape shape;
  private final float[] input;

  /**
   * A network.
   *
   * @param shape of the input, (N, C, H, W)
   * @param input its values
   */
  public NetworkEntrant(
      String name, OnnxModel onnx, SessionSettings settings, Shape shape, float[] input) {
    this.name = name;
    this.onnx = onnx;
    this.settings = settings;
    this.shape = shape;
    this.input = input.clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Opened open() throws InferenceException {
    InferenceSession session = InferenceSession.open(onnx, settings);
    try {
      return new OpenedNetwork(session, session.ready(input, shape.toArray()));
    } catch (InferenceException e) {
      session.close();
      throw e;
    }
  }

  private record OpenedNetwork(InferenceSession session, ReadyInput input) implements Opened {

    @Override
    public long run() throws InferenceException {
      return session.time(input);
    }

    @Override
    public void close() {
      input.close();
      session.close();
    }
  }
}
