package lightnet.onnx.reading;

import java.util.List;

/** What a tensor's name stands for. */
sealed interface Value permits Constant, Flow, Moved {

  /** The dimensions as the file has them. */
  List<Integer> dims();
}
