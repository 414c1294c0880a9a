package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.TableView;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.ui.style.Numbers;
import org.junit.jupiter.api.Test;

/** What a photo fills in. */
@WindowTest
class MeasuredTest {

  @Test
  void photoFillsClassesChartTableAndTotals(OpenWindow window) {
    assertThat(window.text("total-measured")).isEqualTo("–");
    assertThat(window.text("how-measured")).isEmpty();
    window.showTimed("espresso.png");

    LayerProfile profile = window.workspace().profile().get().orElseThrow();
    double sum = profile.layers().stream().mapToDouble(LayerTime::milliseconds).sum();
    double median = profile.latency().median();
    assertThat(sum + profile.unassignedMs()).isCloseTo(median, within(1e-6 * median));
    assertThat(window.text("total-measured")).isEqualTo(Numbers.millis(median)).endsWith(" ms");
    assertThat(window.text("how-measured")).contains("median", Numbers.millis(median));
    assertThat(table(window).getItems())
        .hasSameSizeAs(window.workspace().costs().network().layers());
    for (int rank = 1; rank <= 5; rank++) {
      assertThat(window.text("prediction-" + rank)).isNotBlank();
    }
    assertThat(window.text("photo-note"))
        .matches("decode .* ms, preprocess .* ms, inference .* ms");
  }

  @Test
  void tableShowsTheTimeOfWhatCarriesItAndNamesTheKernelOfTheRest(OpenWindow window) {
    window.showTimed("espresso.png");
    LayerProfile profile = window.workspace().profile().get().orElseThrow();
    for (int row = 0; row < profile.layers().size(); row++) {
      LayerTime time = profile.layers().get(row);
      boolean carried = time.fusedInto().isPresent();
      assertThat(cell(window, "column-layer", row)).isEqualTo(time.layer().path());
      assertThat(cell(window, "column-time", row)).isEqualTo(time.milliseconds());
      assertThat(time.milliseconds() == 0).as(time.layer().path()).isEqualTo(carried);
      if (carried) {
        assertThat(cell(window, "column-fused", row))
            .isEqualTo("in " + time.fusedInto().orElseThrow());
      }
    }
  }

  @Test
  void newPhotoReplacesWhatTheOneBeforeWasStillTimedFor(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");
    window.openFiles(window.sample("koala.jpg"));
    window.awaitClass("koala");
    window.awaitProfile();
    assertThat(window.text("photo-name")).isEqualTo("koala.jpg");
    assertThat(window.workspace().message().get()).isEmpty();
  }

  private static TableView<?> table(OpenWindow window) {
    return window.showLayers();
  }

  private static Object cell(OpenWindow window, String column, int row) {
    return table(window).getColumns().stream()
        .filter(c -> column.equals(c.getId()))
        .findFirst()
        .orElseThrow()
        .getCellData(row);
  }
}
