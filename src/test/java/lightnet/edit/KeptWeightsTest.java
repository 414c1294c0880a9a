package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.FileReading;
import lightnet.design.FileReading.Answers;
import lightnet.design.FileReading.Background;
import lightnet.design.FileReading.Channels;
import lightnet.design.FileReading.Colours;
import lightnet.design.FileReading.Photo;
import lightnet.design.FileReading.Values;
import lightnet.design.ImportedFile;
import lightnet.design.KeptWeights;
import lightnet.design.KeptWeights.Origin;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edited designs know what they were made of, whatever is done with them. */
class KeptWeightsTest {
  private static final String V2 = "mobilenet-v2@width=1,resolution=224,padding=around";
  private static final ImportedFile FILE =
      new ImportedFile(
          Path.of("/their/network.onnx"),
          "0123456789abcdef".repeat(4),
          reading(Values.IMAGENET, Background.YES),
          reading(Values.UNIT, Background.NO));

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

  @Test
  void editedPresetHasTheWeightsOfThePreset() {
    Document edited =
        document
            .edited(new Edit.Remove(Set.of("stage3/bottleneck6")))
            .edited(new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 3));

    KeptWeights kept = kept(edited);
    assertThat(kept.origin()).isInstanceOf(Origin.Published.class);
    assertThat(((Origin.Published) kept.origin()).reference().text()).isEqualTo(V2);
    assertThat(kept.moved()).isEmpty();
    assertThat(edited.undone().undone().now()).isEqualTo(document.now());
  }

  @Test
  void movedBlocksAreFollowedThroughFurtherEdits() {
    Design v2 = document.now().design();
    Gap behindStem = Gap.after(v2, "stage1/conv");

    Document moved = document.edited(new Edit.Move(Set.of("stage3/bottleneck6"), behindStem));
    Document gathered = moved.edited(new Edit.Gather(Set.of("stage1/bottleneck6"), "mine"));
    Document repeated = gathered.edited(new Edit.Repeat("mine/bottleneck6", 2));

    assertThat(kept(moved).moved())
        .containsOnly(Map.entry("stage1/bottleneck6", "stage3/bottleneck6"));
    assertThat(kept(gathered).blockInOrigin("mine/bottleneck6")).isEqualTo("stage3/bottleneck6");
    List<String> copies = repeated.now().design().paths();
    copies = copies.stream().filter(path -> path.startsWith("mine/")).toList();
    assertThat(copies).hasSize(2);
    assertThat(copies.stream().map(kept(repeated)::blockInOrigin))
        .containsExactly("stage3/bottleneck6", copies.get(1));
  }

  @Test
  void gatheringLeavesNoBlockBehind() {
    Document gathered =
        document.edited(
            new Edit.Gather(Set.of("stage4/bottleneck8", "stage4/bottleneck9"), "mine"));

    KeptWeights kept = kept(gathered);
    Set<String> before = Set.copyOf(document.now().design().paths());
    assertThat(gathered.now().design().paths().stream().map(kept::blockInOrigin))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void editedFileOfOthersHasTheWeightsOfTheFile() {
    Design read = document.now().design().from(FILE);
    Document edited =
        Document.of(Version.of(read)).edited(new Edit.Remove(Set.of("stage3/bottleneck6")));

    assertThat(kept(edited).origin()).isEqualTo(new Origin.Given(read));
    assertThat(edited.edited(new Edit.Title("Mine")).undone().undone().now().design().imported())
        .contains(FILE);
    assertThat(kept(edited.edited(new Edit.Resolution(160))).origin())
        .isEqualTo(new Origin.Given(read));
  }

  @Test
  void designWithoutWeightsStaysOne() throws PresetException {
    Design none =
        Presets.parse(
                "",
                DesignWriter.write(document.now().design())
                    .replaceFirst("(?s)trained:.*", "")
                    .getBytes(StandardCharsets.UTF_8))
            .design();

    Document edited =
        Document.of(Version.of(none)).edited(new Edit.Remove(Set.of("stage3/bottleneck6")));

    assertThat(edited.now().design().trained()).isEmpty();
  }

  @Test
  void whatIsSavedNamesItsWeights() throws PresetException {
    Design moved =
        document
            .edited(
                new Edit.Move(
                    Set.of("stage3/bottleneck6"),
                    Gap.after(document.now().design(), "stage1/conv")))
            .now()
            .design();
    Design imported = document.now().design().from(FILE);
    Design changed =
        Document.of(Version.of(imported))
            .edited(new Edit.Remove(Set.of("stage3/bottleneck6")))
            .now()
            .design();

    assertThat(DesignWriter.write(moved)).contains(V2);
    for (Design design : List.of(moved, imported, changed)) {
      assertThat(read(DesignWriter.write(design)).trained()).isEqualTo(design.trained());
    }
  }

  @Test
  void weightsOfAFileAreThoseOfOneWidth() throws PresetException {
    Preset imported = Presets.of(document.now().design().from(FILE));

    assertThat(imported.design(Map.of("resolution", "160")).trained()).isPresent();
    assertThat(imported.design(Map.of("width", "0.5")).trained()).isEmpty();
  }

  private static FileReading reading(Values values, Background background) {
    return new FileReading(
        values, Colours.BGR, Photo.MIDDLE, Channels.LAST, background, Answers.PROBABILITIES);
  }

  private static Design read(String text) throws PresetException {
    return Presets.parse("", text.getBytes(StandardCharsets.UTF_8)).design();
  }

  private static KeptWeights kept(Document document) {
    return (KeptWeights) document.now().design().trained().orElseThrow();
  }
}
