package lightnet.block;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A kind of block as files name it, with its parameters: one description of what a preset may say,
 * what an editor may show and what is written back.
 */
public enum BlockKind {
  /** {@link ConvUnit}. */
  CONV(ConvUnit.class),
  /** {@link DepthwiseSeparable}. */
  DEPTHWISE_SEPARABLE(DepthwiseSeparable.class),
  /** {@link InvertedResidual}. */
  INVERTED_RESIDUAL(InvertedResidual.class),
  /** {@link Bneck}. */
  BNECK(Bneck.class),
  /** {@link LastStage}. */
  LAST_STAGE(LastStage.class),
  /** {@link OriginalLastStage}. */
  ORIGINAL_LAST_STAGE(OriginalLastStage.class),
  /** {@link ShuffleNetV1Unit}. */
  SHUFFLENET_V1_UNIT(ShuffleNetV1Unit.class),
  /** {@link ShuffleNetV2Unit}. */
  SHUFFLENET_V2_UNIT(ShuffleNetV2Unit.class),
  /** {@link ResidualBottleneck}. */
  RESIDUAL_BOTTLENECK(ResidualBottleneck.class),
  /** {@link SeparableConv}. */
  SEPARABLE_CONV(SeparableConv.class),
  /** {@link XceptionModule}. */
  XCEPTION_MODULE(XceptionModule.class),
  /** {@link Fire}. */
  FIRE(Fire.class),
  /** {@link VggPair}. */
  VGG_PAIR(VggPair.class),
  /** {@link SpatiallySeparable}. */
  SPATIALLY_SEPARABLE(SpatiallySeparable.class),
  /** {@link ChannelWiseConv}. */
  CHANNEL_WISE_CONV(ChannelWiseConv.class),
  /** {@link ChannelWiseSeparable}. */
  CHANNEL_WISE_SEPARABLE(ChannelWiseSeparable.class),
  /** {@link SqueezeExcitation}. */
  SQUEEZE_EXCITATION(SqueezeExcitation.class),
  /** {@link Shuffle}. */
  CHANNEL_SHUFFLE(Shuffle.class),
  /** {@link WindowPool}. */
  POOL(WindowPool.class),
  /** {@link GlobalPool}. */
  GLOBAL_AVERAGE_POOL(GlobalPool.class),
  /** {@link Classifier}. */
  DENSE(Classifier.class),
  /** {@link LayerGroup}, which is read from files of others alone. */
  LAYERS(LayerGroup.class);

  private final Class<? extends Record> type;

  @SuppressWarnings("ImmutableEnumChecker") // it is never made accessible or changed
  private final Constructor<? extends Record> constructor;

  @SuppressWarnings("ImmutableEnumChecker") // filled once
  private final SequencedMap<BlockField, Method> accessors;

  <B extends Record & Block> BlockKind(Class<B> type) {
    this.type = type;
    RecordComponent[] components =
        Arrays.stream(type.getRecordComponents())
            .filter(BlockKind::isField)
            .toArray(RecordComponent[]::new);
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    accessors = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      accessors.put(BlockField.of(component), component.getAccessor());
    }
  }

  /** The kind of a block. */
  public static BlockKind of(Block block) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(block.getClass()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(block + " is of no kind"));
  }

  private static boolean isField(RecordComponent component) {
    return component.getType().isPrimitive() || component.getType().isEnum();
  }

  /** The kinds that one can build with. */
  public static List<BlockKind> offered() {
    return Arrays.stream(values()).filter(kind -> kind != LAYERS).toList();
  }

  /** The kind that files name so, if there is one. */
  public static Optional<BlockKind> named(String word) {
    return offered().stream().filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As it is written in files, such as {@code inverted-residual}. */
  public String word() {
    return BlockField.word(this);
  }

  /** Its parameters, in their order. */
  public List<BlockField> fields() {
    return List.copyOf(accessors.keySet());
  }

  /**
   * A block.
   *
   * @param values of all fields by name: an {@link Integer} or the enum's value
   * @throws IllegalArgumentException if one is missing or of another type, or if no one builds with
   *     this kind
   */
  public Block make(Map<String, ?> values) {
    Object[] arguments =
        accessors.keySet().stream().map(field -> required(values, field)).toArray();
    try {
      return (Block) constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(word() + " cannot be made of " + values, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object required(Map<String, ?> values, BlockField field) {
    Object value = values.get(field.name());
    if (value == null) {
      throw new IllegalArgumentException("%s of %s is missing".formatted(field.name(), word()));
    }
    return value;
  }

  /** The values of a block of this kind by the names of its fields. */
  public SequencedMap<String, Object> values(Block block) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    accessors.forEach((field, accessor) -> values.put(field.name(), read(accessor, block)));
    return values;
  }

  private static Object read(Method accessor, Block block) {
    try {
      return accessor.invoke(block);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
