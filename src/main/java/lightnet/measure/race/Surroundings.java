package lightnet.measure.race;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the machine did beside a race.
 *
 * @param loadBefore mean number of cores that others kept busy just before
 * @param loadDuring mean number of cores that others kept busy meanwhile
 * @param stolen mean number of cores that the host of a virtual machine took away meanwhile
 * @param governor how the processor's clock is governed
 * @param megahertzBefore the processor's clock just before
 * @param megahertzAfter the processor's clock just after
 * @param otherPrograms other instances of this program
 * @param otherSessions other sessions of this instance that were open
 */
public record Surroundings(
    OptionalDouble loadBefore,
    OptionalDouble loadDuring,
    OptionalDouble stolen,
    Optional<String> governor,
    OptionalDouble megahertzBefore,
    OptionalDouble megahertzAfter,
    int otherPrograms,
    int otherSessions) {}
