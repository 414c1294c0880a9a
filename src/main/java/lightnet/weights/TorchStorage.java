package lightnet.weights;

/**
 * What a checkpoint says of one of its storages, the flat arrays that tensors look into.
 *
 * @param key its name in the file
 * @param elements how many elements it announces
 */
record TorchStorage(ElementType type, String key, long elements) {
  long bytes() {
    return Math.multiplyExact(elements, type.width());
  }
}
