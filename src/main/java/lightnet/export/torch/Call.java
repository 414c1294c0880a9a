package lightnet.export.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.network.Activation;

/**
 * A call in Python.
 *
 * @param function that is called
 * @param arguments in their order, as they are written
 */
record Call(String function, List<String> arguments) {

  Call {
    arguments = List.copyOf(arguments);
  }

  /** A call of a function with numbers. */
  static Call of(String function, int... numbers) {
    List<String> arguments = new ArrayList<>();
    for (int number : numbers) {
      arguments.add(String.valueOf(number));
    }
    return new Call(function, arguments);
  }

  /** With a number by its name. */
  Call with(String name, int value) {
    return plus(name + "=" + value);
  }

  /** The same, unless it is what the function takes anyway. */
  Call with(String name, int value, int usual) {
    return value == usual ? this : with(name, value);
  }

  /** With a function, unless it is what the function takes anyway. */
  Call with(String name, Activation value, Activation usual) {
    return value == usual ? this : plus(name + "=" + module(value));
  }

  /** With a word, unless it is what the function takes anyway. */
  Call with(String name, Enum<?> value, Enum<?> usual) {
    return value.equals(usual)
        ? this
        : plus("%s=\"%s\"".formatted(name, value.name().toLowerCase(Locale.ROOT)));
  }

  /** With anything. */
  Call plus(String argument) {
    List<String> more = new ArrayList<>(arguments);
    more.add(argument);
    return new Call(function, more);
  }

  /** As it is written. */
  String text() {
    return "%s(%s)".formatted(function, String.join(", ", arguments));
  }

  private static String module(Activation function) {
    return switch (function) {
      case LINEAR -> "nn.Identity";
      case RELU -> "nn.ReLU";
      case RELU6 -> "nn.ReLU6";
      case SIGMOID -> "nn.Sigmoid";
      case HARD_SIGMOID -> "nn.Hardsigmoid";
      case SWISH -> "nn.SiLU";
      case H_SWISH -> "nn.Hardswish";
    };
  }
}
