package lightnet.ui.profile;

import java.util.List;
import lightnet.chart.RooflineChart;
import lightnet.chart.ShareBars;
import lightnet.chart.Treemap;
import lightnet.drawing.Drawing;
import lightnet.drawing.Ink;
import lightnet.measure.rate.AchievedKernel;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.roofline.Peaks;
import lightnet.measure.roofline.Roofline;
import lightnet.measure.roofline.RooflinePoint;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** Charts of what a network achieved. */
final class ProfileCharts {

  private ProfileCharts() {}

  static Drawing families(AchievedRates rates, double width, double height) {
    return ShareBars.draw(
        rates.families().entrySet().stream()
            .map(
                entry ->
                    new ShareBars.Part(
                        Texts.text("family." + entry.getKey()),
                        new Ink.Family(entry.getKey()),
                        entry.getValue().maddsShare(),
                        entry.getValue().timeShare()))
            .toList(),
        width,
        height);
  }

  static Drawing map(AchievedRates rates, double width, double height) {
    return Treemap.draw(rates.kernels().stream().map(ProfileCharts::part).toList(), width, height);
  }

  private static Treemap.Part part(AchievedKernel kernel) {
    return new Treemap.Part(
        kernel.carrier().id(),
        kernel.carrier().name(),
        Numbers.millis(kernel.achieved().milliseconds()),
        new Ink.Family(kernel.family()),
        kernel.achieved().milliseconds(),
        ProfileWords.kernel(kernel));
  }

  /** Kernels without a multiply-add have no place on a logarithmic axis. */
  static Drawing roofline(AchievedRates rates, Peaks peaks, double width, double height) {
    Roofline roof = Roofline.of(peaks);
    List<RooflineChart.Dot> dots =
        roof.place(rates).stream()
            .filter(point -> point.intensity() > 0 && point.gmaddPerSecond() > 0)
            .map(ProfileCharts::dot)
            .toList();
    return RooflineChart.draw(
        List.of(
            new RooflineChart.Roof(Texts.text("profile.caches"), roof.cache(), roof.peak()),
            new RooflineChart.Roof(Texts.text("profile.memory"), roof.memory(), roof.peak())),
        dots,
        width,
        height);
  }

  private static RooflineChart.Dot dot(RooflinePoint point) {
    AchievedKernel kernel = point.kernel();
    return new RooflineChart.Dot(
        kernel.carrier().id(),
        new Ink.Family(kernel.family()),
        point.intensity(),
        point.gmaddPerSecond(),
        kernel.achieved().milliseconds(),
        ProfileWords.point(point));
  }
}
