package lightnet.measure.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lightnet.file.StateFolder;
import lightnet.measure.Machine;
import lightnet.measure.roofline.KnownPeaks.Reason;
import lightnet.measure.roofline.PeakFile.Content;
import lightnet.runtime.InferenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakStoreTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final PeakPlan SHORT = new PeakPlan(MOMENT, MOMENT, MOMENT, 12 << 20);
  private static final Machine MACHINE =
      new Machine("some processor", 8, 0.1, "some system", "25", "1.28.0");
  private static final PeakRate RATE = new PeakRate(10, 9, 100);
  private static final Peaks ONE = new Peaks(1, RATE, RATE, RATE, 0.1, "2026-01-01T00:00:00Z");

  @TempDir private Path folder;
  private StateFolder state;

  @BeforeEach
  void nothingIsKept() {
    state = new StateFolder(folder.resolve("not/there/yet"));
  }

  @Test
  void peaksAreMeasuredOnceAndKept() throws InferenceException, InterruptedException {
    KnownPeaks first = store(MACHINE).peaks(1);
    KnownPeaks second = store(MACHINE).peaks(1);

    assertThat(first.measured()).contains(Reason.NOT_MEASURED_YET);
    assertThat(second.measured()).isEmpty();
    assertThat(second.peaks()).isEqualTo(first.peaks());
  }

  @Test
  void measuredPeaksAreRates() throws InferenceException, InterruptedException {
    Peaks peaks = store(MACHINE).peaks(2).peaks();

    assertThat(peaks.threads()).isEqualTo(2);
    assertThat(
            List.of(
                peaks.gmaddPerSecond(),
                peaks.memoryGigabytesPerSecond(),
                peaks.cacheGigabytesPerSecond()))
        .allSatisfy(
            rate -> {
              assertThat(rate.isPlausible()).isTrue();
              assertThat(rate.runs()).isGreaterThanOrEqualTo(3);
              assertThat(rate.best()).isBetween(0.001, 1e6);
            });
  }

  @Test
  void otherNumbersOfThreadsAreKeptBesideThem()
      throws IOException, InferenceException, InterruptedException {
    new PeakFile(state).keep(MACHINE, ONE);

    assertThat(store(MACHINE).peaks(2).measured()).contains(Reason.NOT_MEASURED_YET);
    assertThat(store(MACHINE).peaks(1)).isEqualTo(new KnownPeaks(ONE, Optional.empty()));
  }

  @Test
  void whatIsMeasuredAgainReplacesWhatWasKept()
      throws IOException, InferenceException, InterruptedException {
    new PeakFile(state).keep(MACHINE, ONE);

    KnownPeaks again = store(MACHINE).measureAgain(1);

    assertThat(again.measured()).contains(Reason.ASKED_FOR);
    assertThat(new PeakFile(state).read(MACHINE))
        .isEqualTo(new Content.Kept(List.of(again.peaks())));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5, 0.95})
  void fileThatIsCutOffIsMeasuredAgainAndMended(double part)
      throws IOException, InferenceException, InterruptedException {
    new PeakFile(state).keep(MACHINE, ONE);
    String whole = Files.readString(state.machinePeaks());
    Files.writeString(state.machinePeaks(), whole.substring(0, (int) (part * whole.length())));

    assertThat(store(MACHINE).peaks(1).measured()).contains(Reason.UNREADABLE);
    assertThat(store(MACHINE).peaks(1).measured()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "{}", "\u0000", "{\"version\": 1, \"peaks\": []}"})
  void fileWithOtherContentIsMeasuredAgain(String content)
      throws IOException, InferenceException, InterruptedException {
    write(content);

    assertThat(store(MACHINE).peaks(1).measured()).contains(Reason.UNREADABLE);
  }

  @Test
  void ratesThatCannotBeAreMeasuredAgain()
      throws IOException, InferenceException, InterruptedException {
    new PeakFile(state).keep(MACHINE, ONE);
    write(Files.readString(state.machinePeaks()).replace("10.0", "-10.0"));

    assertThat(store(MACHINE).peaks(1).measured()).contains(Reason.UNREADABLE);
  }

  @Test
  void peaksOfAnotherMachineAreMeasuredAgain()
      throws IOException, InferenceException, InterruptedException {
    new PeakFile(state).keep(MACHINE, ONE);
    var others =
        List.of(
            new Machine("another processor", 8, 0.1, "some system", "25", "1.28.0"),
            new Machine("some processor", 4, 0.1, "some system", "25", "1.28.0"),
            new Machine("some processor", 8, 0.1, "some system", "25", "1.29.0"));

    for (Machine other : others) {
      assertThat(new PeakFile(state).read(other))
          .isEqualTo(new Content.Nothing(Reason.OTHER_MACHINE));
    }
    assertThat(store(others.getFirst()).peaks(1).measured()).contains(Reason.OTHER_MACHINE);
  }

  @Test
  void peaksStayWhenSystemOrJavaAreReplaced() throws IOException {
    new PeakFile(state).keep(MACHINE, ONE);

    assertThat(
            new PeakFile(state)
                .read(new Machine("some processor", 8, 3, "newer system", "26", "1.28.0")))
        .isEqualTo(new Content.Kept(List.of(ONE)));
  }

  @Test
  void fileOfANewerVersionIsMeasuredAgain()
      throws IOException, InferenceException, InterruptedException {
    write("{\"version\": 2, \"roofs\": {}}");

    assertThat(store(MACHINE).peaks(1).measured()).contains(Reason.NEWER_VERSION);
  }

  @Test
  void peaksThatCannotBeKeptAreUsedAllTheSame()
      throws IOException, InferenceException, InterruptedException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    state = new StateFolder(file.resolve("below"));

    assertThat(store(MACHINE).peaks(1).peaks().isPlausible()).isTrue();
  }

  @Test
  void interruptedThreadStopsMeasuring() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> store(MACHINE).peaks(1));
    assertThat(state.machinePeaks()).doesNotExist();
  }

  @Test
  void busyMachineIsTold() {
    assertThat(ONE.wereDisturbed(2)).isFalse();
    assertThat(new Peaks(2, RATE, RATE, RATE, 0.1, "").wereDisturbed(2)).isFalse();
    assertThat(new Peaks(2, RATE, RATE, RATE, 1.5, "").wereDisturbed(2)).isTrue();
    assertThat(new Peaks(2, RATE, RATE, RATE, -1, "").wereDisturbed(2)).isFalse();
  }

  private PeakStore store(Machine machine) {
    return new PeakStore(state, machine, SHORT);
  }

  private void write(String content) throws IOException {
    Files.createDirectories(state.machinePeaks().getParent());
    Files.writeString(state.machinePeaks(), content);
  }
}
