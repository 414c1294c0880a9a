package lightnet.export;

import lightnet.onnx.BatchNorm;
import lightnet.runtime.RunnableModel;

/**
 * How a network is handed on.
 *
 * @param weights which go into the file
 * @param seed of random ones
 * @param batchNorm what becomes of batch normalisation in ONNX
 */
public record ExportSettings(Source weights, long seed, BatchNorm batchNorm) {

  /** What is usual. */
  public static final ExportSettings USUAL =
      new ExportSettings(Source.BEST, RunnableModel.DEFAULT_SEED, BatchNorm.FOLDED);

  /** Which weights go into the file. */
  public enum Source {
    /** Trained ones where there are some, else random ones. */
    BEST,
    /** Trained ones, or nothing is written. */
    PRETRAINED,
    /** Random ones. */
    RANDOM
  }
}
