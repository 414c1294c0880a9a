package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineProbeTest {
  private final FakeClock clock = new FakeClock();

  @Test
  void loadOfOthersIsWhatAllDoWithoutUs(@TempDir Path folder) throws IOException {
    var probe = new MachineProbe(folder, folder, clock);
    stat(folder, "1000 20 300 5000 7 4 6 50");
    MachineReading before = probe.read();
    clock.pass(Duration.ofSeconds(100));
    stat(folder, "21000 20 300 9000 900 4 6 1050");
    MachineReading after = probe.read();

    double own = after.ownSeconds().orElseThrow() - before.ownSeconds().orElseThrow();
    assertThat(before.loadUntil(after).orElseThrow()).isCloseTo((200 - own) / 100, within(1e-9));
    assertThat(before.stolenUntil(after)).hasValue(0.1);
  }

  @Test
  void frequencyIsTheGovernorsWhereThereIsOne(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("cpuinfo"), "cpu MHz\t\t: 2000.0\ncpu MHz\t\t: 3000.0\n");
    var probe = new MachineProbe(folder, folder, clock);
    assertThat(probe.read().megahertz()).hasValue(2500);
    assertThat(probe.read().governor()).isEmpty();

    Path governed = Files.createDirectories(folder.resolve("cpu0/cpufreq"));
    Files.writeString(governed.resolve("scaling_cur_freq"), "1800000\n");
    Files.writeString(governed.resolve("scaling_governor"), "schedutil\n");
    assertThat(probe.read().megahertz()).hasValue(1800);
    assertThat(probe.read().governor()).contains("schedutil");
  }

  @Test
  void whatIsNotThereIsNotKnown(@TempDir Path folder) {
    MachineReading reading = new MachineProbe(folder, folder, clock).read();

    assertThat(reading.busySeconds()).isEmpty();
    assertThat(reading.megahertz()).isEmpty();
    assertThat(reading.loadUntil(reading)).isEmpty();
  }

  private static void stat(Path folder, String ticks) throws IOException {
    Files.writeString(folder.resolve("stat"), "cpu  " + ticks + " 0 0\ncpu0 1 2 3 4 5 6 7 8\n");
  }
}
