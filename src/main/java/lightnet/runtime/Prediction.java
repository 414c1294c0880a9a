package lightnet.runtime;

/**
 * A class with the probability that a network gives it.
 *
 * @param index in the order of the classifier's outputs
 * @param label its name
 * @param probability by softmax over all classes
 */
public record Prediction(int index, String label, double probability) {}
