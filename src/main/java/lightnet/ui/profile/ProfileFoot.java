package lightnet.ui.profile;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.measure.LayerProfile;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/**
 * How the profile was measured; and where that was not with the standard settings, with which, and
 * the way back.
 */
final class ProfileFoot extends VBox {
  private final Profiling profiling;
  private final Label measured = Labels.muted("");
  private final Label notice = new Label();
  private final Tooltip exact = new Tooltip();
  private final Tooltip all = new Tooltip();
  private final HBox own;

  ProfileFoot(Profiling profiling) {
    this.profiling = profiling;
    measured.setId("profile-measured");
    measured.setWrapText(false);
    measured.setTooltip(exact);
    notice.setId("profile-notice");
    notice.setTooltip(all);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.setMinWidth(0);
    HBox.setHgrow(notice, Priority.ALWAYS);
    own =
        new HBox(
            12,
            notice,
            link(
                "profile-measure",
                Texts.text("profile.again"),
                Texts.text("profile.again.what"),
                profiling::measure),
            link(
                "profile-standard",
                Texts.text("profile.standard"),
                Texts.text("profile.standard.what"),
                () -> profiling.choose(profiling.standard())));
    own.setAlignment(Pos.CENTER_LEFT);
    own.getStyleClass().add("profile-notice");
    own.managedProperty().bind(own.visibleProperty());
    getChildren().addAll(own, measured);
  }

  private static Node link(String id, String text, String what, Runnable action) {
    var link = new Hyperlink(text);
    link.setId(id);
    link.getStyleClass().add("small-link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setTooltip(new Tooltip(what));
    link.setOnAction(
        _ -> {
          // what is gone to looks the same each time
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  /** Shows how a profile was measured that is seen. */
  void show(Optional<LayerProfile> profile) {
    measured.setText(profile.map(ProfileWords::measured).orElse(""));
    measured.setOpacity(profiling.freshness().opacity());
    exact.setText(measured.getText());
    notice.setText(SettingsWords.notice(profiling));
    all.setText(SettingsWords.all(profiling.settings().get(), profiling.ownSide()));
    own.setVisible(!profiling.isStandard());
  }
}
