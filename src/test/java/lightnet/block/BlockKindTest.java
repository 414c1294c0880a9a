package lightnet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import lightnet.network.Activation;
import lightnet.network.Affine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockKindTest {

  @Test
  void everyKindOfBlockHasItsWord() {
    assertThat(BlockKind.offered().stream().map(BlockKind::word))
        .containsExactly(
            "conv",
            "depthwise-separable",
            "inverted-residual",
            "bneck",
            "last-stage",
            "original-last-stage",
            "shufflenet-v1-unit",
            "shufflenet-v2-unit",
            "residual-bottleneck",
            "separable-conv",
            "xception-module",
            "fire",
            "vgg-pair",
            "spatially-separable",
            "channel-wise-conv",
            "channel-wise-separable",
            "squeeze-excitation",
            "channel-shuffle",
            "pool",
            "global-average-pool",
            "dense");
    assertThat(BlockKind.values()).hasSize(Block.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void kindIsFoundByItsWordAndByItsBlocks(BlockKind kind) {
    assertThat(BlockKind.named(kind.word())).contains(kind);
    assertThat(BlockKind.of(kind.make(distinct(kind)))).isEqualTo(kind);
  }

  /** No two numbers are equal, so that none can be taken for another. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void valuesOfABlockAreThoseThatItWasMadeOf(BlockKind kind) {
    Map<String, Object> values = distinct(kind);
    Block block = kind.make(values);

    assertThat(kind.values(block)).isEqualTo(values);
    assertThat(kind.values(block).keySet())
        .containsExactlyElementsOf(kind.fields().stream().map(BlockField::name).toList());
    assertThat(kind.make(kind.values(block))).isEqualTo(block).hasSameHashCodeAs(block);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void usualValuesCanBeRead(BlockKind kind) {
    for (BlockField field : kind.fields()) {
      field
          .usual()
          .ifPresent(
              word -> {
                switch (field.type()) {
                  case BlockField.Type.WholeNumber _ ->
                      assertThat(word).as(field.name()).containsOnlyDigits();
                  case BlockField.Type.OneOf choice ->
                      assertThat(choice.named(word)).as(field.name()).isPresent();
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void kindHasAnIdFitForFilesAndABlockAWordFitForTheScreen(BlockKind kind) {
    assertThat(kind.word()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(kind.make(distinct(kind)).kind()).isNotBlank();
    assertThat(kind.fields()).extracting(BlockField::name).doesNotHaveDuplicates();
    assertThat(kind.fields())
        .extracting(BlockField::name)
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void channelsAreWhatAWidthScales() {
    assertThat(channelsOf(BlockKind.CONV)).containsExactly("channels");
    assertThat(channelsOf(BlockKind.BNECK)).containsExactly("expanded", "channels");
    assertThat(channelsOf(BlockKind.INVERTED_RESIDUAL)).containsExactly("channels");
    assertThat(channelsOf(BlockKind.LAST_STAGE)).containsExactly("expanded", "features");
    assertThat(channelsOf(BlockKind.RESIDUAL_BOTTLENECK)).containsExactly("bottleneck", "channels");
    assertThat(channelsOf(BlockKind.FIRE)).containsExactly("squeezed", "expanded");
    assertThat(channelsOf(BlockKind.DENSE)).isEmpty();
    assertThat(channelsOf(BlockKind.POOL)).isEmpty();
  }

  @Test
  void wordsAreWrittenWithHyphens() {
    assertThat(BlockField.word(Activation.H_SWISH)).isEqualTo("h-swish");
    assertThat(BlockField.word(Affine.BATCH_NORM)).isEqualTo("batch-norm");
    assertThat(BlockField.word(32)).isEqualTo("32");
    assertThat(
            BlockKind.CONV.fields().stream()
                .filter(field -> field.type() instanceof BlockField.Type.OneOf)
                .map(BlockField::name))
        .containsExactly("affine", "border", "activation");
  }

  @Test
  void usualValuesAreThePapers() {
    assertThat(usual(BlockKind.CONV))
        .isEqualTo(Map.of("stride", "1", "groups", "1", "affine", "batch-norm", "border", "same"));
    assertThat(usual(BlockKind.INVERTED_RESIDUAL))
        .isEqualTo(Map.of("kernel", "3", "stride", "1", "activation", "relu6"));
    assertThat(usual(BlockKind.SHUFFLENET_V2_UNIT))
        .isEqualTo(Map.of("stride", "1", "form", "paper", "shuffle", "done"));
    assertThat(usual(BlockKind.DENSE)).isEqualTo(Map.of("affine", "bias", "output", "logits"));
  }

  @Test
  void unknownWordNamesNoKind() {
    assertThat(BlockKind.named("convolution")).isEmpty();
    assertThat(BlockKind.named("CONV")).isEmpty();
    assertThat(BlockKind.named("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GLOBAL_AVERAGE_POOL", "LAYERS"})
  void missingOrWrongValueIsRefusedAsAnArgument(BlockKind kind) {
    Map<String, Object> values = distinct(kind);
    String first = kind.fields().getFirst().name();
    Map<String, Object> missing = new HashMap<>(values);
    missing.remove(first);
    Map<String, Object> wrong = new HashMap<>(values);
    wrong.put(first, "sixteen");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> kind.make(missing))
        .withMessage("%s of %s is missing", first, kind.word());
    assertThatIllegalArgumentException().isThrownBy(() -> kind.make(wrong));
  }

  private static Stream<String> channelsOf(BlockKind kind) {
    return kind.fields().stream()
        .filter(field -> field.role() == BlockField.Role.CHANNELS)
        .map(BlockField::name);
  }

  private static Map<String, String> usual(BlockKind kind) {
    Map<String, String> usual = new HashMap<>();
    kind.fields().forEach(field -> field.usual().ifPresent(word -> usual.put(field.name(), word)));
    return usual;
  }

  private static Map<String, Object> distinct(BlockKind kind) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (BlockField field : kind.fields()) {
      values.put(
          field.name(),
          switch (field.type()) {
            case BlockField.Type.WholeNumber _ -> 101 + values.size();
            case BlockField.Type.OneOf choice -> choice.values().getLast();
          });
    }
    return values;
  }
}
