package lightnet.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an ONNX file is fed and its answers are read, as was guessed from the file or as its user
 * knows better.
 *
 * @param values what the levels of the colours become
 * @param colours which of them comes first
 * @param photo how much of a photo is seen
 * @param channels where they are in the input
 * @param background whether the first output is the background and no class, as in TensorFlow's
 *     networks with 1001 outputs
 * @param answers what the numbers of the output are
 */
public record FileReading(
    Values values,
    Colours colours,
    Photo photo,
    Channels channels,
    Background background,
    Answers answers) {

  /** A guess that leaves everything open. */
  static final FileReading ANY =
      new FileReading(
          Values.FILE, Colours.RGB, Photo.FILE, Channels.FIRST, Background.NO, Answers.SCORES);

  /** What the metadata of a file may say. */
  private static final Set<Alternative> SAID = Set.of(Values.FILE, Photo.FILE);

  /** One of the answers to a question. */
  public sealed interface Alternative {
    /** The name of the constant. */
    String name();

    /** The word for it on the command line. */
    default String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the levels of the colours become. */
  public enum Values implements Alternative {
    /** What the file says in its metadata. */
    FILE("file"),
    /** ImageNet's mean is subtracted, the result divided by its deviation. */
    IMAGENET("imagenet"),
    /** 0 to 1. */
    UNIT("0..1"),
    /** -1 to 1. */
    SYMMETRIC("-1..1"),
    /** They stay as they are, 0 to 255. */
    LEVELS("0..255");

    private final String word;

    Values(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Which colour comes first. */
  public enum Colours implements Alternative {
    /** Red, green, blue. */
    RGB,
    /** Blue, green, red. */
    BGR
  }

  /** How much of a photo is seen. */
  public enum Photo implements Alternative {
    /** What the file says in its metadata. */
    FILE,
    /** The middle, 7/8 of the shorter side, as the papers' networks are evaluated. */
    MIDDLE,
    /** The whole shorter side. */
    WHOLE
  }

  /** Where the channels are in the input. */
  public enum Channels implements Alternative {
    /** (N, C, H, W). */
    FIRST,
    /** (N, H, W, C). */
    LAST
  }

  /** Whether the first output is the background. */
  public enum Background implements Alternative {
    /** It is the first class. */
    NO,
    /** It is none of the classes. */
    YES
  }

  /** What the numbers of the output are. */
  public enum Answers implements Alternative {
    /** Any numbers, the larger the more probable. */
    SCORES,
    /** Numbers that add up to 1. */
    PROBABILITIES
  }

  private enum Question {
    VALUES,
    COLOURS,
    PHOTO,
    CHANNELS,
    BACKGROUND,
    ANSWERS;

    List<Alternative> alternatives() {
      return switch (this) {
        case VALUES -> List.of(Values.values());
        case COLOURS -> List.of(Colours.values());
        case PHOTO -> List.of(Photo.values());
        case CHANNELS -> List.of(Channels.values());
        case BACKGROUND -> List.of(Background.values());
        case ANSWERS -> List.of(Answers.values());
      };
    }

    Alternative answer(FileReading reading) {
      return switch (this) {
        case VALUES -> reading.values;
        case COLOURS -> reading.colours;
        case PHOTO -> reading.photo;
        case CHANNELS -> reading.channels;
        case BACKGROUND -> reading.background;
        case ANSWERS -> reading.answers;
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Question of(String word) throws PresetException {
      return Arrays.stream(values())
          .filter(question -> question.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new PresetException(
                      "An ONNX file has no parameter %s, it has %s."
                          .formatted(
                              word,
                              Arrays.stream(values())
                                  .map(Question::word)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  /** The answers in words, by question. */
  public SequencedMap<String, String> words() {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      words.put(question.word(), question.answer(this).word());
    }
    return words;
  }

  /** The answers that another reading does not give, in words. */
  public SequencedMap<String, String> beyond(FileReading other) {
    SequencedMap<String, String> words = words();
    words.entrySet().removeAll(other.words().entrySet());
    return words;
  }

  /**
   * What can be answered instead, where this is the guess: that the file says it, only if it does.
   */
  public SequencedMap<String, ParameterChoice> choices() {
    SequencedMap<String, ParameterChoice> choices = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      Alternative guess = question.answer(this);
      choices.put(
          question.word(),
          new ParameterChoice(
              guess.word(),
              question.alternatives().stream()
                  .filter(one -> one.equals(guess) || !SAID.contains(one))
                  .map(Alternative::word)
                  .toList()));
    }
    return choices;
  }

  /**
   * With other answers to some questions, where this is the guess.
   *
   * @param words the answers, by question
   * @throws PresetException if there is no such question or answer
   */
  public FileReading with(Map<String, String> words) throws PresetException {
    FileReading reading = this;
    for (var entry : words.entrySet()) {
      Question question = Question.of(entry.getKey());
      reading = reading.with(question, checked(question, entry.getValue()));
    }
    return reading;
  }

  /** With other answers to some questions; what is no question or no answer is passed over. */
  public FileReading withKnown(Map<String, String> words) {
    FileReading reading = this;
    for (Question question : Question.values()) {
      String word = words.getOrDefault(question.word(), "");
      if (offered(question).contains(word)) {
        reading = reading.with(question, word);
      }
    }
    return reading;
  }

  private List<String> offered(Question question) {
    return Objects.requireNonNull(choices().get(question.word())).offered();
  }

  private String checked(Question question, String word) throws PresetException {
    List<String> offered = offered(question);
    if (!offered.contains(word)) {
      throw new PresetException(
          "%s must be one of %s, not %s."
              .formatted(question.word(), String.join(", ", offered), word));
    }
    return word;
  }

  private FileReading with(Question question, String word) {
    return switch (question) {
      case VALUES ->
          new FileReading(
              one(Values.values(), word), colours, photo, channels, background, answers);
      case COLOURS ->
          new FileReading(
              values, one(Colours.values(), word), photo, channels, background, answers);
      case PHOTO ->
          new FileReading(
              values, colours, one(Photo.values(), word), channels, background, answers);
      case CHANNELS ->
          new FileReading(
              values, colours, photo, one(Channels.values(), word), background, answers);
      case BACKGROUND ->
          new FileReading(
              values, colours, photo, channels, one(Background.values(), word), answers);
      case ANSWERS ->
          new FileReading(
              values, colours, photo, channels, background, one(Answers.values(), word));
    };
  }

  private static <A extends Alternative> A one(A[] all, String word) {
    return Stream.of(all).filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }
}
