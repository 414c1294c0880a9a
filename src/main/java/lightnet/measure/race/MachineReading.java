package lightnet.measure.race;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a machine tells of itself at one moment.
 *
 * @param nanos when, by the race's clock
 * @param busySeconds processor seconds of all programs since some moment
 * @param ownSeconds processor seconds of this program
 * @param stolenSeconds processor seconds that the host of a virtual machine took away
 * @param megahertz the processor's clock, mean of its cores
 * @param governor how that clock is governed
 * @param otherPrograms other instances of this program
 */
record MachineReading(
    long nanos,
    OptionalDouble busySeconds,
    OptionalDouble ownSeconds,
    OptionalDouble stolenSeconds,
    OptionalDouble megahertz,
    Optional<String> governor,
    int otherPrograms) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Mean number of cores that other programs kept busy between this reading and a later one. */
  OptionalDouble loadUntil(MachineReading later) {
    if (busySeconds.isEmpty()
        || later.busySeconds.isEmpty()
        || ownSeconds.isEmpty()
        || later.ownSeconds.isEmpty()) {
      return OptionalDouble.empty();
    }
    double all = later.busySeconds.getAsDouble() - busySeconds.getAsDouble();
    double own = later.ownSeconds.getAsDouble() - ownSeconds.getAsDouble();
    return OptionalDouble.of(Math.max(0, (all - own) / secondsUntil(later)));
  }

  /** Mean number of cores that were taken away between this reading and a later one. */
  OptionalDouble stolenUntil(MachineReading later) {
    return stolenSeconds.isEmpty() || later.stolenSeconds.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (later.stolenSeconds.getAsDouble() - stolenSeconds.getAsDouble())
                / secondsUntil(later));
  }

  private double secondsUntil(MachineReading later) {
    return (later.nanos - nanos) / NANOS_PER_SECOND;
  }
}
