package lightnet.export.torch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;

/**
 * The names that stages and blocks have in PyTorch: their own, unless Python or its modules use
 * them for something else.
 */
final class TorchNames {
  private static final Set<String> TAKEN =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield",
          "T_destination",
          "add_module",
          "append",
          "apply",
          "bfloat16",
          "buffers",
          "call_super_init",
          "children",
          "compile",
          "cpu",
          "cuda",
          "double",
          "dump_patches",
          "eval",
          "extend",
          "extra_repr",
          "float",
          "forward",
          "get_buffer",
          "get_extra_state",
          "get_parameter",
          "get_submodule",
          "half",
          "insert",
          "ipu",
          "load_state_dict",
          "modules",
          "mtia",
          "named_buffers",
          "named_children",
          "named_modules",
          "named_parameters",
          "parameters",
          "pop",
          "register_backward_hook",
          "register_buffer",
          "register_forward_hook",
          "register_forward_pre_hook",
          "register_full_backward_hook",
          "register_full_backward_pre_hook",
          "register_load_state_dict_post_hook",
          "register_load_state_dict_pre_hook",
          "register_module",
          "register_parameter",
          "register_state_dict_post_hook",
          "register_state_dict_pre_hook",
          "requires_grad_",
          "set_extra_state",
          "set_submodule",
          "share_memory",
          "state_dict",
          "to",
          "to_empty",
          "train",
          "training",
          "type",
          "xpu",
          "zero_grad");

  private final Map<String, String> stages = new HashMap<>();
  private final Map<String, String> blocks = new HashMap<>();

  TorchNames(Design design) {
    Set<String> usedByStages = new HashSet<>();
    for (Stage stage : design.stages()) {
      stages.put(stage.name(), free(stage.name(), usedByStages));
      Set<String> usedByBlocks = new HashSet<>();
      for (PlacedBlock placed : stage.blocks()) {
        blocks.put(stage.pathOf(placed), free(placed.name(), usedByBlocks));
      }
    }
  }

  String ofStage(Stage stage) {
    return stages.getOrDefault(stage.name(), stage.name());
  }

  /** The name of a block in its stage. */
  String ofBlock(String path) {
    return blocks.getOrDefault(path, path);
  }

  /** The name of a block in a state dictionary. */
  String path(Stage stage, PlacedBlock placed) {
    return ofStage(stage) + "." + ofBlock(stage.pathOf(placed));
  }

  private static String free(String name, Set<String> used) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    String free = plain;
    for (int i = 1; TAKEN.contains(free) || used.contains(free); i++) {
      free = i == 1 ? plain + "_" : plain + "_" + i;
    }
    used.add(free);
    return free;
  }

  /**
   * A name for the class of a whole network: {@code MobileNet V2 0.5} becomes {@code
   * MobileNetV2_0_5}.
   *
   * @param others that it must differ from
   */
  static String ofNetwork(String name, List<String> others) {
    var camel = new StringBuilder();
    for (String part : name.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        boolean digits = !camel.isEmpty() && Character.isDigit(part.charAt(0));
        camel
            .append(digits ? "_" : "")
            .append(Character.toUpperCase(part.charAt(0)))
            .append(part.substring(1));
      }
    }
    boolean begins = !camel.isEmpty() && Character.isLetter(camel.charAt(0));
    String plain = begins ? camel.toString() : "Network" + camel;
    return others.contains(plain) || TAKEN.contains(plain) ? plain + "Network" : plain;
  }
}
