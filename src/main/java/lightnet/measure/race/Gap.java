package lightnet.measure.race;

/**
 * A pause that nobody asked for, in the middle of a round: the machine slept, or the program was
 * held.
 *
 * @param heat in which heat, from 0
 * @param round in which round of it, from 0
 * @param seconds how long
 */
public record Gap(int heat, int round, double seconds) {}
