package lightnet.measure;

import java.util.OptionalLong;

/**
 * What it took to make a model ready, which is no part of its latency.
 *
 * @param milliseconds until the session was open: the graph read, changed and laid out
 * @param memoryBytes by which the program's resident memory had grown after the timed runs; empty
 *     where the system does not tell. Other work of the program is in it
 */
public record Loading(double milliseconds, OptionalLong memoryBytes) {}
