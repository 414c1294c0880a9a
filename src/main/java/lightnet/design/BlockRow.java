package lightnet.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.Classifier;
import lightnet.block.ConvUnit;
import lightnet.block.InvertedResidual;
import lightnet.block.Pooling;
import lightnet.network.Activation;
import org.jspecify.annotations.Nullable;

/** One row of a preset's table: a block, or several of a kind, before the width multiplier. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = BlockRow.Conv.class, name = "conv"),
  @JsonSubTypes.Type(value = BlockRow.Inverted.class, name = "inverted-residual"),
  @JsonSubTypes.Type(value = BlockRow.GlobalPool.class, name = "global-average-pool"),
  @JsonSubTypes.Type(value = BlockRow.Dense.class, name = "dense"),
})
sealed interface BlockRow {

  /** The name of its blocks, without a number. */
  String name();

  /** Whether its blocks are numbered through the network. */
  default Numbering numbering() {
    return Numbering.NONE;
  }

  /** Its blocks at a width. */
  List<Block> blocks(ChannelScaling scaling);

  /** How a block's name is made unique. */
  enum Numbering {
    NONE,
    THROUGH_NETWORK
  }

  /** Which widths scale a row's channels. */
  enum Scaled {
    ALWAYS,
    AT_LEAST_1
  }

  record Conv(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) int channels,
      @JsonProperty(required = true) int kernel,
      @JsonProperty(required = true) int stride,
      @JsonProperty(required = true) Activation activation,
      @Nullable Scaled width)
      implements BlockRow {
    @Override
    public List<Block> blocks(ChannelScaling scaling) {
      Scaled scaled = Objects.requireNonNullElse(width, Scaled.ALWAYS);
      return List.of(new ConvUnit(scaling.channels(channels, scaled), kernel, stride, activation));
    }
  }

  record Inverted(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) int expansion,
      @JsonProperty(required = true) int channels,
      @JsonProperty(required = true) int stride,
      int repeat)
      implements BlockRow {
    @Override
    public Numbering numbering() {
      return Numbering.THROUGH_NETWORK;
    }

    @Override
    public List<Block> blocks(ChannelScaling scaling) {
      int out = scaling.channels(channels, Scaled.ALWAYS);
      return IntStream.range(0, Math.max(1, repeat))
          .<Block>mapToObj(i -> new InvertedResidual(expansion, out, i == 0 ? stride : 1))
          .toList();
    }
  }

  record GlobalPool(@JsonProperty(required = true) String name) implements BlockRow {
    @Override
    public List<Block> blocks(ChannelScaling scaling) {
      return List.of(new Pooling());
    }
  }

  record Dense(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) int features)
      implements BlockRow {
    @Override
    public List<Block> blocks(ChannelScaling scaling) {
      return List.of(new Classifier(features));
    }
  }
}
