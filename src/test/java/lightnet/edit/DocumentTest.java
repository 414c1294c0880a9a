package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.KeptWeights;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.file.Fingerprint;
import lightnet.file.OnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final OnDisk FILE =
      new OnDisk(Path.of("mine.yaml"), Fingerprint.of(new byte[] {1}));

  private Document document;

  @BeforeEach
  void open() throws PresetException {
    Preset v2 =
        Presets.in(BundledModels.home().models()).stream()
            .filter(preset -> preset.id().equals("mobilenet-v2"))
            .findFirst()
            .orElseThrow();
    document = Document.of(Version.of(v2, Map.of()));
  }

  private static Edit expansion(int value) {
    return new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", value);
  }

  @Test
  void undoAndRedoWithoutLimit() {
    Document edited = document;
    for (int i = 0; i < 2_000; i++) {
      edited = edited.edited(expansion(1 + i % 5));
    }
    assertThat(edited.history().at()).isEqualTo(2_000);

    Document back = edited;
    while (back.history().canUndo()) {
      back = back.undone();
    }
    assertThat(back.now()).isEqualTo(document.now());
    while (back.history().canRedo()) {
      back = back.redone();
    }
    assertThat(back).isEqualTo(edited);
  }

  @Test
  void anotherEditTakesTheUndoneOnesAway() {
    Document edited = document.edited(expansion(3)).edited(expansion(4)).undone();

    Document other = edited.edited(expansion(5));

    assertThat(other.history().canRedo()).isFalse();
    assertThat(other.undone().now()).isEqualTo(edited.now());
  }

  @Test
  void whatIsEditedIsNotCalledByThePublishedName() {
    Document edited = document.edited(expansion(3)).edited(expansion(4));

    assertThat(edited.now().design().name()).isEqualTo("MobileNet V2, edited");
    assertThat(edited.now().design().trained()).containsInstanceOf(KeptWeights.class);
  }

  @Test
  void editedBackToTheBeginningItIsTheTrainedNetworkAgain() {
    Document edited = document.edited(expansion(3)).edited(expansion(6));

    assertThat(edited.now()).isEqualTo(document.now());
    assertThat(edited.now().design().trained()).isPresent();
    assertThat(edited.isUnsaved()).isFalse();
  }

  @Test
  void anotherNameIsAStepThatIsSavedAndTakesNothingAway() {
    Document renamed = document.edited(new Edit.Title("Mine"));

    assertThat(renamed.now().design().name()).isEqualTo("Mine");
    assertThat(renamed.now().design().trained()).isPresent();
    assertThat(renamed.isUnsaved()).isTrue();
    assertThat(renamed.undone().now()).isEqualTo(document.now());
    assertThat(renamed.edited(new Edit.Title("MobileNet V2")).now()).isEqualTo(document.now());
  }

  @Test
  void anotherNameStaysWhateverIsEditedThen() {
    Document renamed = document.edited(new Edit.Title("Mine"));
    Document edited = renamed.edited(expansion(3));

    assertThat(edited.now().design().name()).isEqualTo("Mine");
    assertThat(edited.now().design().trained()).containsInstanceOf(KeptWeights.class);
    assertThat(edited.edited(expansion(6)).now()).isEqualTo(renamed.now());
  }

  @Test
  void widthIsAStepAndStaysWhenBlocksAreEdited() throws PresetException {
    Document narrow = document.chosen(Map.of("width", "0.5"));
    Document edited = narrow.edited(expansion(3));

    assertThat(narrow.now().parameters()).containsEntry("width", "0.5");
    assertThat(edited.now().parameters()).containsEntry("width", "1");
    assertThat(edited.now().design().network().output().outShape())
        .isEqualTo(narrow.now().design().network().output().outShape());
    assertThat(edited.now().design().stages().getFirst())
        .isEqualTo(narrow.now().design().stages().getFirst());
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> document.chosen(Map.of("width", "wide")));
  }

  @Test
  void whatIsTriedCanBeTakenBackAndTheTakingBackUndone() {
    Document tried = document.edited(expansion(3)).keptAsItIs().edited(expansion(4));

    Document back = tried.takenBack();

    assertThat(back.now()).isEqualTo(tried.kept());
    assertThat(back.undone().now()).isEqualTo(tried.now());
  }

  @Test
  void itIsUnsavedUntilItIsSavedOrUndone() {
    Document edited = document.edited(expansion(3));

    assertThat(edited.isUnsaved()).isTrue();
    assertThat(edited.undone().isUnsaved()).isFalse();
    Document saved = edited.savedIn(edited.now(), FILE);
    assertThat(saved.isUnsaved()).isFalse();
    assertThat(saved.undone().isUnsaved()).isTrue();
  }

  @Test
  void anyStepCanBeGoneTo() {
    Document edited = document;
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      edited = edited.edited(expansion(1 + random.nextInt(9)));
    }
    for (int step = 0; step < edited.history().steps().size(); step++) {
      assertThat(edited.at(step).now()).isEqualTo(edited.history().steps().get(step).version());
    }
  }

  @Test
  void presetAtOtherParametersIsNothingToSaveUntilItHasAFile() throws PresetException {
    Document narrow = document.chosen(Map.of("width", "0.5"));

    assertThat(narrow.isUnsaved()).isFalse();
    assertThat(narrow.savedIn(document.now(), FILE).isUnsaved()).isTrue();
  }

  @Test
  void whatIsRecoveredIsUnsavedAndStays() {
    Document edited = document.edited(expansion(3));

    Document recovered = Document.recovered(edited.now(), document.now(), Optional.empty());

    assertThat(recovered.isUnsaved()).isTrue();
    assertThat(recovered.isUntouched()).isFalse();
    assertThat(recovered.savedIn(recovered.now(), FILE).isUnsaved()).isFalse();
  }

  @Test
  void readingAgainIsAStepThatCanBeUndone() {
    Document mine = document.edited(expansion(3));
    Version theirs = document.edited(expansion(4)).now();

    Document reloaded = mine.reloaded(theirs, FILE);

    assertThat(reloaded.now()).isEqualTo(theirs);
    assertThat(reloaded.history().steps().getLast().change()).isEqualTo(new Step.Change.Reloaded());
    assertThat(reloaded.isUnsaved()).isFalse();
    assertThat(reloaded.undone().now()).isEqualTo(mine.now());
    assertThat(reloaded.undone().isUnsaved()).isTrue();
  }
}
