package lightnet.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lightnet.design.Design;

/**
 * A network with changes that are not saved.
 *
 * @param id of the document
 * @param now what it is
 * @param saved what it was when it was last saved or begun
 * @param file where it is saved, if it is
 * @param written when the draft was made
 */
public record Draft(UUID id, Design now, Design saved, Optional<OnDisk> file, Instant written) {}
