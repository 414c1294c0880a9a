package lightnet.weights.download;

import java.io.IOException;
import java.nio.file.Path;
import lightnet.design.OfficialWeights;
import lightnet.design.OfficialWeights.Size;
import lightnet.weights.WeightsCache;

/**
 * How official weights come to this computer.
 *
 * @param cache where they are put
 * @param weights that are wanted
 */
public record OfficialDownload(WeightsCache cache, OfficialWeights weights) {

  /**
   * Fetches the file, checks its digits and that its tensors are those of the network.
   *
   * @throws IOException if that did not work, with a sentence that says what can be done by hand
   * @throws InterruptedException if the thread was interrupted; what arrived is kept
   */
  public Path fetch(Patience patience, Download.Progress progress)
      throws IOException, InterruptedException {
    Size size = weights.size().orElseThrow(() -> new DownloadException(byHand()));
    Path place = cache.place(weights);
    var wanted =
        new Wanted(
            weights.source().address(),
            place,
            size.least(),
            size.most(),
            weights.checksum().orElseThrow(() -> new DownloadException(byHand())));
    try {
      Download.fetch(wanted, patience, progress);
    } catch (DownloadException e) {
      throw new DownloadException(e.getMessage() + " " + byHand(), e);
    }
    cache.check(place, weights);
    return place;
  }

  /** What a person does who fetches the file on another computer or with a browser. */
  public String byHand() {
    return switch (weights.source()) {
      case OfficialWeights.Source.Direct(var address) ->
          "Fetch %s with a browser or on another computer, and put it at %s."
              .formatted(address, cache.place(weights));
      case OfficialWeights.Source.Page(var address) ->
          "Find the file on the page %s with a browser, and put it at %s."
              .formatted(address, cache.place(weights));
    };
  }

  /** What is asked before anybody is asked for it. */
  public String question() {
    return "Download %s (%s) from %s? Licence: %s."
        .formatted(
            weights.file(),
            weights.size().map(Size::words).orElse("of unknown size"),
            weights.host(),
            weights.licence());
  }
}
