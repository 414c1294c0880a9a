package lightnet.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked header of a safetensors file: every tensor's bytes lie in the file, fit its shape and
 * follow each other without gap or overlap.
 *
 * @param dataStart the file position that the entries' offsets count from
 */
record SafeTensorsHeader(long dataStart, List<Entry> entries, Map<String, String> metadata) {
  static final String METADATA = "__metadata__";
  static final int LENGTH_BYTES = 8;

  private static final int MAX_HEADER_BYTES = 100_000_000;
  private static final int MAX_DATA_BYTES = Integer.MAX_VALUE - 8;
  private static final String REMEDY = "download or convert it again";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One tensor, whose bytes lie between begin and end, counted from the data's start. */
  record Entry(String name, ElementType type, List<Integer> shape, int begin, int end) {
    int length() {
      return end - begin;
    }
  }

  /** Whether a file may be one of this kind: a short enough header that begins as one. */
  static boolean mayBegin(byte[] start) {
    if (start.length <= LENGTH_BYTES || start[LENGTH_BYTES] != '{') {
      return false;
    }
    long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return length > 1 && length <= MAX_HEADER_BYTES;
  }

  static SafeTensorsHeader read(Path file, FileChannel channel) throws IOException {
    var size = channel.size();
    if (size < LENGTH_BYTES) {
      throw damaged(file, "is no safetensors file: it has only %d bytes".formatted(size));
    }
    var length = WeightFiles.bytes(channel, 0, LENGTH_BYTES).getLong();
    if (length < 2 || length > MAX_HEADER_BYTES || length > size - LENGTH_BYTES) {
      throw damaged(
          file,
          "is cut off or no safetensors file: it announces a header of %s bytes and has %d"
              .formatted(Long.toUnsignedString(length), size - LENGTH_BYTES));
    }
    var dataStart = LENGTH_BYTES + length;
    if (size - dataStart > MAX_DATA_BYTES) {
      throw new UnreadableWeightsException(
          file, "holds %d bytes of weights".formatted(size - dataStart), "use a file below 2 GiB");
    }
    var json = parse(file, WeightFiles.bytes(channel, LENGTH_BYTES, (int) length).array());
    var entries = entries(file, json);
    requireGapless(file, entries, size - dataStart);
    return new SafeTensorsHeader(dataStart, entries, metadata(file, json));
  }

  private static JsonNode parse(Path file, byte[] bytes) throws IOException {
    try {
      var json = JSON.readTree(bytes);
      if (bytes[0] == '{' && json.isObject()) {
        return json;
      }
      throw damaged(file, "is no safetensors file: its header is no JSON object");
    } catch (JsonProcessingException e) {
      throw new UnreadableWeightsException(
          file, "has a header that is no valid JSON: " + e.getOriginalMessage(), REMEDY, e);
    }
  }

  private static Map<String, String> metadata(Path file, JsonNode json)
      throws UnreadableWeightsException {
    var texts = new LinkedHashMap<String, String>();
    for (var entry : json.path(METADATA).properties()) {
      if (!entry.getValue().isTextual()) {
        throw damaged(file, "has metadata that is no text: " + entry.getKey());
      }
      texts.put(entry.getKey(), entry.getValue().textValue());
    }
    return Collections.unmodifiableMap(texts);
  }

  private static List<Entry> entries(Path file, JsonNode json) throws UnreadableWeightsException {
    var entries = new ArrayList<Entry>();
    for (var property : json.properties()) {
      if (!property.getKey().equals(METADATA)) {
        entries.add(entry(file, property.getKey(), property.getValue()));
      }
    }
    return List.copyOf(entries);
  }

  private static Entry entry(Path file, String name, JsonNode json)
      throws UnreadableWeightsException {
    var dtype = json.path("dtype").asText();
    var type =
        ElementType.named(dtype)
            .orElseThrow(
                () ->
                    new UnreadableWeightsException(
                        file,
                        "stores %s as '%s'".formatted(name, dtype),
                        "store it as F32, F16, BF16, F64 or I64"));
    var offsets = integers(file, name, json, "data_offsets");
    if (offsets.size() != 2 || offsets.getFirst() > offsets.getLast()) {
      throw damaged(file, "gives %s the data_offsets %s".formatted(name, offsets));
    }
    var entry =
        new Entry(
            name, type, integers(file, name, json, "shape"), offsets.getFirst(), offsets.getLast());
    requireMatchingSize(file, entry);
    return entry;
  }

  /** The array of that name; no dimension or offset of a file below 2 GiB is negative or larger. */
  private static List<Integer> integers(Path file, String name, JsonNode json, String field)
      throws UnreadableWeightsException {
    if (!json.path(field).isArray()) {
      throw damaged(file, "gives %s no %s".formatted(name, field));
    }
    var numbers = new ArrayList<Integer>();
    for (var number : json.path(field)) {
      if (!number.isInt() || number.intValue() < 0) {
        throw damaged(file, "gives %s an impossible %s".formatted(name, field));
      }
      numbers.add(number.intValue());
    }
    return List.copyOf(numbers);
  }

  private static void requireMatchingSize(Path file, Entry entry)
      throws UnreadableWeightsException {
    long expected = entry.type().width();
    for (int dimension : entry.shape()) {
      // the first factor is below 2^31 and so is the second, as long as we stop there
      expected = Math.min(expected * dimension, MAX_DATA_BYTES + 1L);
    }
    if (expected != entry.length()) {
      throw damaged(
          file,
          "has %d bytes for %s, which is no %s tensor of shape %s"
              .formatted(entry.length(), entry.name(), entry.type(), entry.shape()));
    }
  }

  private static void requireGapless(Path file, List<Entry> entries, long dataBytes)
      throws UnreadableWeightsException {
    var inFileOrder =
        entries.stream()
            .sorted(Comparator.comparingInt(Entry::begin).thenComparingInt(Entry::end))
            .toList();
    var position = 0;
    for (var entry : inFileOrder) {
      if (entry.begin() != position) {
        throw damaged(
            file,
            "has %s begin at byte %d instead of %d"
                .formatted(entry.name(), entry.begin(), position));
      }
      position = entry.end();
    }
    if (position != dataBytes) {
      throw damaged(
          file, "has %d bytes of weights where its header says %d".formatted(dataBytes, position));
    }
  }

  private static UnreadableWeightsException damaged(Path file, String problem) {
    return new UnreadableWeightsException(file, problem, REMEDY);
  }
}
