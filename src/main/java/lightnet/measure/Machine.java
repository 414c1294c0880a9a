package lightnet.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import lightnet.runtime.OnnxRuntime;
import lightnet.runtime.OnnxRuntime.Availability;

/**
 * The machine that a time was measured on.
 *
 * @param cpu the processor's name, or its architecture where no name is readable
 * @param cores processors that the program may use
 * @param load mean number of running processes over the last minute, negative if unknown
 * @param os operating system and version
 * @param jvm version of the Java virtual machine
 * @param onnxRuntime version, or that there is none
 */
public record Machine(
    String cpu, int cores, double load, String os, String jvm, String onnxRuntime) {

  /** The machine as it is now. */
  public static Machine current() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        cpuName(system.getArch()),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        system.getName() + " " + system.getVersion(),
        Runtime.version().toString(),
        switch (OnnxRuntime.load()) {
          case Availability.Ready(String version) -> version;
          case Availability.Missing _ -> "not available";
        });
  }

  private static String cpuName(String architecture) {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }
}
