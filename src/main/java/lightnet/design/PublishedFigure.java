package lightnet.design;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * What a source says of a preset at some of its parameters.
 *
 * @param source where it was published
 * @param variant what the source tells apart beyond the parameters, such as quantised weights;
 *     empty if nothing
 * @param at all parameters of the preset
 * @param params parameters, as printed
 * @param madds multiply-adds, as printed
 * @param top1 percent of the photos whose most probable class is right, as printed
 * @param top5 percent of the photos whose class is among the five most probable, as printed
 * @param speeds measured by the source
 * @param classes of the classifier, if the source has others than the preset
 * @param forms in which the source may have counted the network
 */
public record PublishedFigure(
    String source,
    String variant,
    SequencedMap<String, String> at,
    Optional<PrintedNumber> params,
    Optional<PrintedNumber> madds,
    Optional<BigDecimal> top1,
    Optional<BigDecimal> top5,
    List<PublishedSpeed> speeds,
    OptionalInt classes,
    List<DesignForm> forms) {

  public PublishedFigure {
    at = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(at));
    speeds = List.copyOf(speeds);
    forms = List.copyOf(forms);
  }
}
