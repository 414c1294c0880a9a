package lightnet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lightnet.design.FileReading;
import lightnet.design.FileReading.Answers;
import lightnet.design.FileReading.Background;
import lightnet.design.FileReading.Channels;
import lightnet.design.FileReading.Colours;
import lightnet.design.FileReading.Photo;
import lightnet.design.FileReading.Values;
import lightnet.design.PresetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingsTest {
  private static final FileReading GUESS =
      new FileReading(
          Values.IMAGENET,
          Colours.RGB,
          Photo.MIDDLE,
          Channels.FIRST,
          Background.NO,
          Answers.SCORES);
  private static final String ONE = "1".repeat(64);
  private static final String OTHER = "2".repeat(64);

  @TempDir private Path folder;

  @Test
  void correctionsAreKeptForTheirFileAlone() throws IOException, PresetException {
    FileReading corrected = GUESS.with(Map.of("values", "0..1", "answers", "probabilities"));
    readings().keep(ONE, GUESS, corrected);
    readings().keep(OTHER, GUESS, GUESS.with(Map.of("colours", "bgr")));

    assertThat(readings().of(ONE, GUESS)).isEqualTo(corrected);
    assertThat(readings().of(OTHER, GUESS).colours()).isEqualTo(Colours.BGR);
    assertThat(readings().of("3".repeat(64), GUESS)).isEqualTo(GUESS);
  }

  @Test
  void laterCorrectionsTakeThePlaceOfEarlierOnes() throws IOException, PresetException {
    readings().keep(ONE, GUESS, GUESS.with(Map.of("values", "0..1")));
    readings().keep(ONE, GUESS, GUESS.with(Map.of("photo", "whole")));

    assertThat(readings().of(ONE, GUESS)).isEqualTo(GUESS.with(Map.of("photo", "whole")));

    readings().keep(ONE, GUESS, GUESS);
    assertThat(folder.resolve("file-readings.txt")).isEmptyFile();
  }

  @Test
  void damagedListIsReadAsFarAsItCanBe() throws IOException {
    Files.writeString(
        folder.resolve("file-readings.txt"),
        "=\n" + ONE + "\n" + OTHER + " values photo=whole =x colours= background=perhaps\n");

    assertThat(readings().of(ONE, GUESS)).isEqualTo(GUESS);
    assertThat(readings().of(OTHER, GUESS).photo()).isEqualTo(Photo.WHOLE);
    assertThat(readings().of(OTHER, GUESS).background()).isEqualTo(Background.NO);
  }

  @Test
  void listThatIsNoTextChangesNothing() throws IOException {
    Files.write(folder.resolve("file-readings.txt"), new byte[] {(byte) 0xC3, 0x28, 0});

    assertThat(readings().of(ONE, GUESS)).isEqualTo(GUESS);
  }

  private KeptReadings readings() {
    return new KeptReadings(new StateFolder(folder));
  }
}
