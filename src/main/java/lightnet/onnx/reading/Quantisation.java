package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How integers stand for numbers: (integer - zero) x scale, the same for all or for each place
 * along one dimension.
 *
 * @param scales one, or one for each place
 * @param zeros the integers that stand for 0, as many
 */
@SuppressWarnings("ArrayRecordComponent") // large, and changed by no one
record Quantisation(float[] scales, long[] zeros) {

  /** What the names of a scale and of a zero point stand for, the latter empty for 0. */
  static Optional<Quantisation> of(String scale, String zero, Reading reading) {
    Optional<float[]> scales = reading.constant(scale).map(Constant::floats);
    Optional<long[]> zeros =
        zero.isEmpty()
            ? scales.map(all -> new long[all.length])
            : reading.constant(zero).map(Constant::longs);
    return scales.isPresent()
            && zeros.isPresent()
            && scales.get().length > 0
            && zeros.get().length == scales.get().length
        ? Optional.of(new Quantisation(scales.get(), zeros.get()))
        : Optional.empty();
  }

  /** The number that an integer stands for. */
  double value(long integer) {
    return (integer - zeros[0]) * (double) scales[0];
  }

  /** The numbers that integers stand for. */
  float[] values(Constant integers, int axis) {
    List<Integer> dims = integers.dims();
    int inner = dims.size() > axis ? Moved.count(dims.subList(axis + 1, dims.size())) : 1;
    float[] values = new float[integers.count()];
    long[] all = integers.longs();
    for (int i = 0; i < values.length; i++) {
      int place = scales.length == 1 ? 0 : i / inner % scales.length;
      values[i] = (float) ((all[i] - zeros[place]) * (double) scales[place]);
    }
    return values;
  }

  boolean isSame(long integer) {
    return LongStream.of(zeros).allMatch(zero -> zero == integer);
  }
}
