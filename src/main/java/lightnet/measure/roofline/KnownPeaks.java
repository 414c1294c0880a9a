package lightnet.measure.roofline;

import java.util.Optional;

/**
 * The peaks of this machine, and where they are from.
 *
 * @param peaks with the number of threads that was asked for
 * @param measured why they were measured just now; empty if they had been kept
 */
public record KnownPeaks(Peaks peaks, Optional<Reason> measured) {

  /** Why peaks were measured. */
  public enum Reason {
    /** It was asked for. */
    ASKED_FOR,
    /** None had been measured with so many threads. */
    NOT_MEASURED_YET,
    /** What was kept is cut off or damaged. */
    UNREADABLE,
    /** What was kept is of another processor, number of cores or version of ONNX Runtime. */
    OTHER_MACHINE,
    /** What was kept was written by a newer version of this program. */
    NEWER_VERSION
  }
}
