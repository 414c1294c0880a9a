package lightnet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import lightnet.design.BundledModels;

/** What a command printed and how it ended. */
record Run(int status, String out, String err) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        LightnetCommand.run(
            BundledModels.home(), new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(status, out.toString(), err.toString());
  }

  /** The one document on standard output of a command that went well. */
  static JsonNode json(String... arguments) {
    var run = of(arguments);
    if (run.status() != 0 || !run.err().isEmpty()) {
      throw new AssertionError(run.toString());
    }
    return run.json();
  }

  JsonNode json() {
    try {
      return JSON.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + out, e);
    }
  }

  static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  static String photo(String name) {
    return BundledModels.home().assets().resolve("photos").resolve(name).toString();
  }
}
