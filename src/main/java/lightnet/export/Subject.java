package lightnet.export;

import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.ModelReference;

/**
 * What is handed on.
 *
 * @param design its blocks
 * @param preset that it is, with all its parameters, if it is one
 */
public record Subject(Design design, Optional<ModelReference> preset) {}
