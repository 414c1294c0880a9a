package lightnet.design;

import java.util.List;
import java.util.Optional;

/**
 * A parameter that is one of several words or numbers.
 *
 * @param defaultValue what stands when nothing is said, one of the values
 * @param offered the values
 */
public record ParameterChoice(String defaultValue, List<String> offered)
    implements PresetParameter {

  public ParameterChoice {
    offered = List.copyOf(offered);
  }

  @Override
  public String checked(String value) throws PresetException {
    String word =
        switch (value) {
          case "true" -> "yes";
          case "false" -> "no";
          default -> value;
        };
    return offered.stream()
        .filter(candidate -> candidate.equals(word) || sameNumber(candidate, word))
        .findFirst()
        .orElseThrow(() -> new PresetException("must be one of " + String.join(", ", offered)));
  }

  private static boolean sameNumber(String a, String b) {
    Optional<Double> number = ParameterRange.number(a);
    return number.isPresent() && number.equals(ParameterRange.number(b));
  }
}
