package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lightnet.design.FileReading.Answers;
import lightnet.design.FileReading.Background;
import lightnet.design.FileReading.Channels;
import lightnet.design.FileReading.Colours;
import lightnet.design.FileReading.Photo;
import lightnet.design.FileReading.Values;
import org.junit.jupiter.api.Test;

class FileReadingTest {
  private static final FileReading GUESS =
      new FileReading(
          Values.IMAGENET,
          Colours.RGB,
          Photo.MIDDLE,
          Channels.FIRST,
          Background.NO,
          Answers.SCORES);

  @Test
  void wordsAreReadAsTheAnswersThatTheyWereWrittenFrom() throws PresetException {
    for (ParameterChoice choice : GUESS.choices().values()) {
      assertThat(choice.offered()).hasSizeGreaterThan(1).contains(choice.defaultValue());
    }
    for (var question : GUESS.choices().entrySet()) {
      for (String word : question.getValue().offered()) {
        FileReading other = GUESS.with(Map.of(question.getKey(), word));

        assertThat(other.words()).containsEntry(question.getKey(), word);
        assertThat(GUESS.with(other.beyond(GUESS))).isEqualTo(other);
        assertThat(GUESS.withKnown(other.words())).isEqualTo(other);
      }
    }
  }

  @Test
  void whatTheFileSaysIsOfferedOnlyWhereItSaysSomething() {
    var said =
        new FileReading(
            Values.FILE, Colours.BGR, Photo.FILE, Channels.FIRST, Background.NO, Answers.SCORES);

    assertThat(offered(said, "values")).first().isEqualTo("file");
    assertThat(offered(said, "photo")).containsExactly("file", "middle", "whole");
    assertThat(offered(GUESS, "values")).containsExactly("imagenet", "0..1", "-1..1", "0..255");
    assertThatThrownBy(() -> GUESS.with(Map.of("values", "file")))
        .hasMessage("values must be one of imagenet, 0..1, -1..1, 0..255, not file.");
  }

  @Test
  void unknownQuestionsAreToldOrPassedOver() {
    assertThatThrownBy(() -> GUESS.with(Map.of("width", "0.5")))
        .isInstanceOf(PresetException.class)
        .hasMessageContaining("has no parameter width")
        .hasMessageContaining("values, colours, photo, channels, background, answers");
    assertThat(GUESS.withKnown(Map.of("width", "0.5", "colours", "cmyk", "photo", "whole")).words())
        .containsEntry("photo", "whole")
        .containsEntry("colours", "rgb");
  }

  private static List<String> offered(FileReading guess, String question) {
    return Objects.requireNonNull(guess.choices().get(question)).offered();
  }
}
