package lightnet.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lightnet.cost.DataType;

/** Values as documents write them. */
public final class Values {

  private Values() {}

  /** Bytes by data type. */
  public static Map<String, Long> bytes(long elements) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (DataType type : DataType.values()) {
      bytes.put(word(type), type.bytes(elements));
    }
    return bytes;
  }

  /** One of several things, such as {@code channel-wise}. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
