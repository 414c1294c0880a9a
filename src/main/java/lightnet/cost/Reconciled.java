package lightnet.cost;

import java.util.Optional;
import java.util.OptionalLong;
import lightnet.design.PublishedFigure;

/**
 * A published figure next to our counts.
 *
 * @param figure what was published
 * @param ourParams trainable parameters at the figure's parameters, if there is such a network
 * @param ourMadds multiply-adds of all layers, if there is such a network
 * @param params what the published parameters are next to ours, if any were published
 * @param madds what the published multiply-adds are next to ours, if any were published
 */
public record Reconciled(
    PublishedFigure figure,
    OptionalLong ourParams,
    OptionalLong ourMadds,
    Optional<Verdict> params,
    Optional<Verdict> madds) {}
