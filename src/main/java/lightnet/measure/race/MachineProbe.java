package lightnet.measure.race;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what the machine tells of itself: on Linux from {@code /proc} and {@code /sys}. */
final class MachineProbe {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double KILOHERTZ_PER_MEGAHERTZ = 1e3;

  /** What {@code /proc/stat} counts in, on every Linux that programs can see. */
  private static final double TICKS_PER_SECOND = 100;

  /** Fields of its first line: user, nice, system, idle, iowait, irq, softirq, steal. */
  private static final List<Integer> BUSY = List.of(0, 1, 2, 5, 6);

  private static final int STOLEN = 7;
  private static final String PROGRAM = "lightnet.Main";

  private final Path proc;
  private final Path processors;
  private final RaceClock clock;

  MachineProbe(RaceClock clock) {
    this(Path.of("/proc"), Path.of("/sys/devices/system/cpu"), clock);
  }

  MachineProbe(Path proc, Path processors, RaceClock clock) {
    this.proc = proc;
    this.processors = processors;
    this.clock = clock;
  }

  MachineReading read() {
    List<Double> ticks = ticks();
    return new MachineReading(
        clock.nanos(),
        ticks.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(BUSY.stream().mapToDouble(ticks::get).sum() / TICKS_PER_SECOND),
        ownSeconds(),
        ticks.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(ticks.get(STOLEN) / TICKS_PER_SECOND),
        megahertz(),
        lines(processors.resolve("cpu0/cpufreq/scaling_governor")).stream().findFirst(),
        otherPrograms());
  }

  private List<Double> ticks() {
    return lines(proc.resolve("stat")).stream()
        .filter(line -> line.startsWith("cpu "))
        .findFirst()
        .map(
            line -> Arrays.stream(line.strip().split("\\s+")).skip(1).map(Double::valueOf).toList())
        .filter(fields -> fields.size() > STOLEN)
        .orElse(List.of());
  }

  private static OptionalDouble ownSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? OptionalDouble.of(system.getProcessCpuTime() / NANOS_PER_SECOND)
        : OptionalDouble.empty();
  }

  /** From the governor where there is one, else as the processor reports itself. */
  private OptionalDouble megahertz() {
    Optional<Double> governed =
        lines(processors.resolve("cpu0/cpufreq/scaling_cur_freq")).stream()
            .findFirst()
            .map(text -> Double.parseDouble(text) / KILOHERTZ_PER_MEGAHERTZ);
    return governed.isPresent()
        ? OptionalDouble.of(governed.get())
        : lines(proc.resolve("cpuinfo")).stream()
            .filter(line -> line.startsWith("cpu MHz"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
            .average();
  }

  private static int otherPrograms() {
    long own = ProcessHandle.current().pid();
    return (int)
        ProcessHandle.allProcesses()
            .filter(process -> process.pid() != own)
            .filter(
                process ->
                    process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(PROGRAM::equals))
            .count();
  }

  /** None where there is no such file, as on other systems. */
  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
