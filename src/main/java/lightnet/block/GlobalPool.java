package lightnet.block;

import lightnet.network.Op;

/** Global average pooling: one mean for each channel. */
public record GlobalPool() implements Block {

  @Override
  public String kind() {
    return "global pool";
  }

  @Override
  public String expand(BlockScope scope) {
    return scope.add("avgpool", new Op.GlobalAveragePool(), scope.input());
  }
}
