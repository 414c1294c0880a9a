package lightnet.file;

import java.nio.file.Path;

/**
 * A file as it was last read or written.
 *
 * @param path where it is
 * @param content what was in it then
 */
public record OnDisk(Path path, Fingerprint content) {}
