package lightnet.runtime;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightnet.onnx.UnreadableModelException;

/**
 * Why ONNX Runtime does not open or run a model, in words that its user can do something with.
 *
 * @param problem what is wrong, as the end of a sentence, such as "there is no operator FooBar"
 * @param remedy what would work, as an imperative
 * @param details what ONNX Runtime says itself, in one line
 * @param cause the failure
 */
record Refusal(String problem, String remedy, String details, Exception cause) {
  private static final String EXPORT = "export it again, and see that its program's checks pass";
  private static final String FITTING = "export it again for the size of input that it is fed with";
  private static final int LONGEST = 600;

  /** Something that ONNX Runtime says, and what that means. */
  private record Known(Pattern words, Function<MatchResult, String> problem, String remedy) {
    static Known of(String words, String remedy, Function<MatchResult, String> problem) {
      return new Known(Pattern.compile(words, Pattern.DOTALL), problem, remedy);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of(
              "In Node, \\(\"([^\"]*)\".*No Op registered for (\\S+) with domain_version of (\\d+)",
              "export it without this operator, or with the opset that has it",
              at ->
                  "%s is no operator of opset %s"
                      .formatted(named(at.group(2), at.group(1)), at.group(3))),
          Known.of(
              "Fatal error: ([^:]*):(\\S+?)\\(-?\\d+\\) is not a registered function",
              "export it without operators of other makers",
              at -> "the operator %s of %s is not known".formatted(at.group(2), at.group(1))),
          Known.of(
              "In Node, \\(\"([^\"]*)\", ([^,]*),.*No opset import for domain '([^']*)'",
              EXPORT,
              at ->
                  "it has %s of %s and does not say in which version"
                      .formatted(named(at.group(2), at.group(1)), at.group(3))),
          Known.of(
              "Opset (\\d+) is under development.*support for domain \\S+ is till opset (\\d+)",
              "export it with an older opset, such as 17",
              at ->
                  "its operators are those of opset %s, and only those up to %s are known"
                      .formatted(at.group(1), at.group(2))),
          Known.of(
              "Unsupported model IR version: (\\d+), max supported IR version: (\\d+)",
              "export it with an older version of the onnx package, or set its ir_version lower",
              at ->
                  "its format is of version %s, and only those up to %s are known"
                      .formatted(at.group(1), at.group(2))),
          Known.of(
              "Could not find an implementation for (\\S+?)\\((\\d+)\\) node with name '([^']*)'",
              "export it in float32 and with opset 13 or newer",
              at ->
                  "%s, as opset %s has it, cannot be computed here with numbers of its type"
                      .formatted(named(at.group(1), at.group(3)), at.group(2))),
          Known.of(
              "of Optype \\((\\w+)\\) bound to different types \\((.*?) and (.*?)\\)? in node"
                  + " \\((.*?)\\)",
              "convert one of them by a Cast, or export it in one type",
              at ->
                  "%s is given %s and %s, which must be the same"
                      .formatted(
                          named(at.group(1), at.group(4)), type(at.group(2)), type(at.group(3)))),
          Known.of(
              "Type '(.*?)' of input parameter \\((.*?)\\) of operator \\((.*?)\\) in node"
                  + " \\((.*?)\\)",
              "convert it by a Cast, or export it in another type",
              at ->
                  "%s does not take %s, which %s is"
                      .formatted(named(at.group(3), at.group(4)), type(at.group(1)), at.group(2))),
          Known.of(
              "Type \\((.*?)\\) of output arg \\((.*?)\\) of node \\((.*?)\\) does not match"
                  + " expected type \\((.*?)\\)",
              EXPORT,
              at ->
                  "%s gives %s where the file says %s"
                      .formatted(quoted(at.group(3)), type(at.group(4)), type(at.group(1)))),
          Known.of(
              "Node \\((.*?)\\) Op \\((\\w+)\\) \\[TypeInferenceError\\] (.*)",
              EXPORT,
              at ->
                  "what %s is given is of no type that it takes"
                      .formatted(named(at.group(2), at.group(1)))),
          Known.of(
              "Node \\((.*?)\\) Op \\((\\w+)\\) \\[ShapeInferenceError\\] (.*)",
              FITTING,
              at ->
                  "the sizes of what %s is given do not fit each other"
                      .formatted(named(at.group(2), at.group(1)))),
          Known.of(
              "running (\\w+) node\\. Name:'([^']*)'.*(?:Failed to allocate memory for requested"
                  + " buffer of size (\\d+)|bad_alloc)",
              "run it on smaller images or fewer at once, or close other programs",
              at ->
                  "%s wants more memory than there is%s"
                      .formatted(
                          named(at.group(1), at.group(2)),
                          Optional.ofNullable(at.group(3)).map(Refusal::size).orElse(""))),
          Known.of(
              "running (\\w+) node\\."
                  + " Name:'([^']*)'.*(?i:channel|shape|dimension|broadcast|axis|rank)",
              FITTING,
              at ->
                  "the sizes of what %s is given do not fit each other"
                      .formatted(named(at.group(1), at.group(2)))),
          Known.of(
              "running (\\w+) node\\. Name:'([^']*)'",
              EXPORT,
              at -> "%s fails".formatted(named(at.group(1), at.group(2)))),
          Known.of(
              "Node input '([^']*)' is not a graph input, initializer",
              "export it again with all of its weights",
              at ->
                  "an operator reads %s, which the file does not have"
                      .formatted(quoted(at.group(1)))),
          Known.of(
              "graph is not acyclic",
              EXPORT,
              _ -> "some of its operators wait for each other in a circle"),
          Known.of(
              "Duplicate definition of name \\((.*?)\\)",
              EXPORT,
              at -> "two of its operators give %s".formatted(quoted(at.group(1)))),
          Known.of(
              "In Node, \\(\"([^\"]*)\", ([^,]*),.*Required attribute '(.*?)' is missing",
              EXPORT,
              at ->
                  "%s lacks its attribute %s"
                      .formatted(named(at.group(2), at.group(1)), at.group(3))),
          Known.of(
              "In Node, \\(\"([^\"]*)\".*Unrecognized attribute: (\\S+) for operator (\\w+)",
              "export it with a newer opset, or without this attribute",
              at ->
                  "%s has an attribute %s that is not known in its opset"
                      .formatted(named(at.group(3), at.group(1)), at.group(2))),
          Known.of(
              "In Node, \\(\"([^\"]*)\", ([^,]*),.*has (input|output) size (\\d+) not in range",
              EXPORT,
              at ->
                  "%s has %s %ss, which is not what it takes"
                      .formatted(named(at.group(2), at.group(1)), at.group(4), at.group(3))),
          Known.of(
              "Graph output \\((.*?)\\) does not exist",
              EXPORT,
              at -> "nothing in it gives its output %s".formatted(quoted(at.group(1)))),
          Known.of(
              "Invalid (?:rank|dimensions) for input: (\\S+)|invalid dimensions for input: (\\S+)",
              "give it images of the size that it was made for",
              at ->
                  "it was made for an input of another size than it is given in %s"
                      .formatted(
                          quoted(Optional.ofNullable(at.group(1)).orElseGet(() -> at.group(2))))),
          Known.of(
              "protobuf parsing failed|zero length",
              "download or export it again",
              _ -> "it is no ONNX model, or is cut off or damaged"),
          Known.of(
              "Failed to allocate|bad_alloc|(?i:out of memory)",
              "run it on smaller images or fewer at once, or close other programs",
              _ -> "it wants more memory than there is"));

  /** What a failure means. */
  static Refusal of(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    String details = shortened(message);
    for (Known known : KNOWN) {
      Matcher matcher = known.words().matcher(message);
      if (matcher.find()) {
        return new Refusal(known.problem().apply(matcher), known.remedy(), details, failure);
      }
    }
    return new Refusal("it says \"%s\"".formatted(details), EXPORT, details, failure);
  }

  /** What ONNX Runtime itself said where a failure began, if it began there. */
  static Optional<String> details(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof OrtException refused) {
        return Optional.of(of(refused).details());
      }
    }
    return Optional.empty();
  }

  /** As what is wrong with a file. */
  UnreadableModelException of(Path file) {
    return new UnreadableModelException(
        file, "cannot be opened by ONNX Runtime: " + problem, remedy, cause);
  }

  /** As a sentence about what one wanted to do. */
  String sentence(String wanted) {
    return "%s: %s; %s.".formatted(wanted, problem, remedy);
  }

  private static String named(String operator, String node) {
    return node.isBlank() || node.equals(operator) ? operator : "%s (%s)".formatted(operator, node);
  }

  private static String quoted(String name) {
    return "'%s'".formatted(name);
  }

  /** {@code int64} of {@code tensor(int64)}. */
  private static String type(String words) {
    return words.replaceAll("tensor\\(|\\)", "").replaceAll("^float$", "float32");
  }

  private static String size(String bytes) {
    double gigabytes = Double.parseDouble(bytes) / 1e9;
    return gigabytes < 1 ? "" : ", %,.0f GB at once".formatted(gigabytes);
  }

  /** In one line, without codes and places in ONNX Runtime's own source. */
  private static String shortened(String message) {
    String line =
        message
            .replaceFirst("^Error code - \\w+ - message: ", "")
            .replaceAll("/\\S+\\.(?:cc|h):\\d+ .*?\\([^)]*\\)(?: const)? ", "")
            .replaceAll("\\s+", " ")
            .strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }
}
