package lightnet.ui.style;

import java.util.Map;
import javafx.scene.paint.Color;
import lightnet.network.OperatorFamily;

/**
 * The colours of what is drawn rather than styled by CSS.
 *
 * @param families one hue for each operator family
 * @param cost bars of multiply-adds, and tensors without a family
 * @param grid lines behind a chart
 * @param text labels of a chart
 * @param highlight what is selected
 * @param background behind what is selected
 */
public record Palette(
    Map<OperatorFamily, Color> families,
    Color cost,
    Color grid,
    Color text,
    Color highlight,
    Color background) {

  static final Palette LIGHT =
      new Palette(
          Map.ofEntries(
              Map.entry(OperatorFamily.POINTWISE, Color.web("#4C78A8")),
              Map.entry(OperatorFamily.DEPTHWISE, Color.web("#54A24B")),
              Map.entry(OperatorFamily.GROUPED, Color.web("#8E6BBF")),
              Map.entry(OperatorFamily.SPATIAL, Color.web("#2E4A7D")),
              Map.entry(OperatorFamily.CHANNEL_WISE, Color.web("#B07D2B")),
              Map.entry(OperatorFamily.SHUFFLE, Color.web("#F58518")),
              Map.entry(OperatorFamily.SQUEEZE_EXCITATION, Color.web("#D6639A")),
              Map.entry(OperatorFamily.POOL, Color.web("#3FA7A0")),
              Map.entry(OperatorFamily.ACTIVATION, Color.web("#8A94A0")),
              Map.entry(OperatorFamily.DENSE, Color.web("#5B6ABF")),
              Map.entry(OperatorFamily.JOIN, Color.web("#4A5560")),
              Map.entry(OperatorFamily.OTHER, Color.web("#9C6B5A"))),
          Color.web("#9AA3AE"),
          Color.web("#E3E6EA"),
          Color.web("#57606A"),
          Color.web("#0969DA"),
          Color.web("#DDF4FF"));

  /** The same hues, the dark ones raised so that they stand out from a dark ground. */
  static final Palette DARK =
      new Palette(
          Map.ofEntries(
              Map.entry(OperatorFamily.POINTWISE, Color.web("#6A9BD0")),
              Map.entry(OperatorFamily.DEPTHWISE, Color.web("#63B75A")),
              Map.entry(OperatorFamily.GROUPED, Color.web("#A685D6")),
              Map.entry(OperatorFamily.SPATIAL, Color.web("#5578C0")),
              Map.entry(OperatorFamily.CHANNEL_WISE, Color.web("#C9994A")),
              Map.entry(OperatorFamily.SHUFFLE, Color.web("#FF9D3D")),
              Map.entry(OperatorFamily.SQUEEZE_EXCITATION, Color.web("#E582B2")),
              Map.entry(OperatorFamily.POOL, Color.web("#4FBDB5")),
              Map.entry(OperatorFamily.ACTIVATION, Color.web("#98A2AE")),
              Map.entry(OperatorFamily.DENSE, Color.web("#7C8AE0")),
              Map.entry(OperatorFamily.JOIN, Color.web("#8593A1")),
              Map.entry(OperatorFamily.OTHER, Color.web("#C08A78"))),
          Color.web("#6E7681"),
          Color.web("#2A3038"),
          Color.web("#9BA5B0"),
          Color.web("#58A6FF"),
          Color.web("#13294A"));

  public Palette {
    families = Map.copyOf(families);
  }

  /** The colour of an operator family. */
  public Color of(OperatorFamily family) {
    return families.getOrDefault(family, cost);
  }
}
