package lightnet.weights.download;

import java.net.URI;
import java.nio.file.Path;
import lightnet.design.Checksum;

/**
 * A file that is to be fetched.
 *
 * @param from where it is published
 * @param to where it is put once it is whole and right
 * @param least the number of bytes that it has at least
 * @param most the number of bytes that it has at most; more are not taken
 * @param checksum by which it is known
 */
public record Wanted(URI from, Path to, long least, long most, Checksum checksum) {}
