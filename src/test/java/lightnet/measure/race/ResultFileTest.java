package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lightnet.design.PublishedSpeed;
import lightnet.measure.Machine;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;
import lightnet.runtime.Prediction;
import lightnet.runtime.SessionSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Machine LAPTOP =
      new Machine("A processor", 8, 0.3, "Linux 6", "25", "1.28.0");
  private static final Machine BOARD = new Machine("Another", 4, 0.1, "Linux 6", "25", "1.28.0");

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("race.json");
  }

  @Test
  void whatIsSavedReopensAsItWas() throws Exception {
    RaceResult result = result(LAPTOP);

    ResultFile.write(file, result);

    assertThat(ResultFile.read(file)).isEqualTo(result);
    assertThat(ResultFile.read(file).pairs()).isEqualTo(result.pairs()).hasSize(3);
    assertThat(ResultFile.read(file).noise()).isEqualTo(result.noise());
  }

  @Test
  void whereTheTimeGoesIsSavedToo() throws Exception {
    RaceResult plain = result(LAPTOP);
    var shares =
        new TimeShares(
            List.of(
                new TimeShares.Share(new Extent(56, 48), OperatorFamily.SQUEEZE_EXCITATION, 0.25)),
            20,
            1.05);
    List<RaceResult.Model> models = new ArrayList<>(plain.models());
    models.replaceAll(model -> model.withShares(shares));
    var result =
        new RaceResult(
            plain.measuredAt(),
            plain.machine(),
            plain.settings(),
            models,
            plain.ending(),
            plain.gaps(),
            plain.surroundings());

    ResultFile.write(file, result);

    assertThat(ResultFile.read(file)).isEqualTo(result);
    assertThat(ResultDocument.of(result).at("/differences/0/words/1").asText())
        .isEqualTo(
            "slow spends 2.5 ms more than fast at 56 x 48, nearly all of it in"
                + " squeeze-and-excitation");
  }

  @Test
  void whatTheNetworksSayOfThePhotoIsSavedToo() throws Exception {
    RaceResult seen = seen();

    ResultFile.write(file, seen);

    assertThat(ResultFile.read(file)).isEqualTo(seen);
    JsonNode models = JSON.readTree(file.toFile()).get("models");
    assertThat(models.at("/0/photo/top/0").toString())
        .isEqualTo("{\"index\":281,\"label\":\"tabby\",\"probability\":0.61}");
    assertThat(models.at("/1/photo/untrained").asBoolean()).isTrue();
    assertThat(models.get(2).has("photo")).isFalse();
  }

  @Test
  void filesFromBeforeThatWasSavedStillOpen() throws Exception {
    ObjectNode document = ResultDocument.of(seen());
    document.get("models").forEach(model -> ((ObjectNode) model).remove("photo"));
    Files.writeString(file, document.toString());

    assertThat(ResultFile.read(file).models())
        .extracting(RaceResult.Model::seen)
        .containsOnly(new Seen.Unknown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"top\": [{\"index\": 1, \"label\": \"x\", \"probability\": 1.5}]} |"
            + " models/0/photo/top/0/probability is no probability",
        "{\"top\": [{\"index\": -1, \"label\": \"x\", \"probability\": 1}]} | index is no count",
        "{\"top\": [{\"index\": 1, \"probability\": 1}]} | label is missing",
        "{\"top\": 7} | models/0/photo/top is no list",
        "{} | models/0/photo/untrained is missing",
      })
  void aPhotoThatIsDamagedIsSaid(String photo, String words) throws Exception {
    ObjectNode document = ResultDocument.of(seen());
    ((ObjectNode) document.at("/models/0")).set("photo", JSON.readTree(photo));
    Files.writeString(file, document.toString());

    assertRefused(words);
  }

  private static RaceResult seen() {
    var top =
        List.of(new Prediction(281, "tabby", 0.61), new Prediction(282, "<tiger> \"cat\"", 0.2));
    return HandMade.result(
        1,
        HandMade.model("a", 10).withSeen(new Seen.Classes(top)),
        HandMade.model("b", 20).withSeen(new Seen.Untrained()),
        HandMade.model("c", 30));
  }

  @Test
  void theDocumentHasWhatTheCommandLinePromises() {
    ObjectNode document = ResultDocument.of(result(LAPTOP));

    assertThat(document.at("/machine/cpu").asText()).isEqualTo("A processor");
    assertThat(document.at("/models/0/model").asText()).isEqualTo("slow");
    assertThat(document.at("/models/0/latencyMs/samples").size())
        .isEqualTo(result(LAPTOP).tracks().getFirst().samplesMs().size());
    assertThat(document.at("/models/0/params").asLong()).isEqualTo(3_504_872);
    assertThat(document.at("/models/0/published/0/top1").decimalValue())
        .isEqualByComparingTo("71.9");
    assertThat(document.at("/models/2/failure").asText()).isEqualTo("lost cannot be opened");
    JsonNode pair = document.at("/pairs/0");
    assertThat(pair.get("a").asText()).isEqualTo("slow");
    assertThat(pair.get("b").asText()).isEqualTo("fast");
    assertThat(pair.get("ratio").asDouble()).isBetween(0.48, 0.52);
    assertThat(pair.get("low").asDouble()).isLessThan(pair.get("ratio").asDouble());
    assertThat(pair.get("high").asDouble()).isGreaterThan(pair.get("ratio").asDouble());
    assertThat(pair.get("conclusion").asText()).isEqualTo("b-faster");
    assertThat(pair.get("verdict").asText())
        .matches("fast is \\d\\.\\d\\dx faster than slow \\(\\d\\.\\d\\d to \\d\\.\\d\\d\\)");
    assertThat(document.at("/pairs/1/conclusion").asText()).isEqualTo("not-measured");
    assertThat(document.at("/noise/trust").asText()).isEqualTo("with-care");
    assertThat(document.at("/notes/0").asText()).contains("different sizes");
  }

  @Test
  void everyTruncationIsTold() throws Exception {
    ResultFile.write(file, result(LAPTOP));
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 20; part++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * part / 20));

      assertRefused("breaks off in the middle");
    }
  }

  @Test
  void aNewerVersionIsTold() throws Exception {
    ObjectNode document = ResultDocument.of(result(LAPTOP));
    document.put("version", 2).remove("models");
    JSON.writeValue(file.toFile(), document);

    assertRefused("was saved by a newer version of this program (format 2");
  }

  @Test
  void fieldsOfLaterProgramsOfTheSameVersionDoNoHarm() throws Exception {
    ObjectNode document = ResultDocument.of(result(LAPTOP));
    document.put("mood", "good");
    JSON.writeValue(file.toFile(), document);

    assertThat(ResultFile.read(file)).isEqualTo(result(LAPTOP));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "3", "null", "{\"format\": \"else\", \"version\": 1}"})
  void otherJsonIsTold(String text) throws IOException {
    Files.writeString(file, text);

    assertRefused("is no saved comparison but something else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: x\nblocks: []", "<html>", "{} {}", "{\"a\": 1, \"a\": 2}"})
  void whatIsNoJsonIsTold(String text) throws IOException {
    Files.writeString(file, text);

    assertRefused("is no saved comparison");
  }

  @Test
  void whatIsNoTextIsTold() throws IOException {
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});

    assertRefused("is no saved comparison: it is no text");
  }

  @Test
  void nothingAndNoFileAreTold() throws IOException {
    assertRefused("is not there");
    Files.createFile(file);
    assertRefused("is empty");
  }

  static Stream<String> paths() {
    return Stream.of(
        "/machine",
        "/machine/cpu",
        "/settings",
        "/settings/threads",
        "/ending",
        "/models",
        "/models/0/model",
        "/models/0/heats",
        "/models/0/latencyMs",
        "/models/0/params",
        "/noise",
        "/noise/gaps",
        "/measuredAt");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatIsMissingIsNamed(String path) throws IOException {
    ObjectNode document = ResultDocument.of(result(LAPTOP));
    int last = path.lastIndexOf('/');
    ((ObjectNode) document.at(path.substring(0, last))).remove(path.substring(last + 1));
    JSON.writeValue(file.toFile(), document);

    assertRefused("is damaged: " + path.substring(1) + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "/machine, cores, 0, has no cores",
    "/settings, threads, 0, impossible number of threads",
    "/settings, threads, 1000000, impossible number of threads",
    "/models/0/heats/0, rounds, 99999, has other rounds",
    "/models/0/heats/0, rounds, -1, is no count",
    "/models/0/heats/0, rounds, 4, has more samples",
    "/models/0, params, 1.5, is no whole number"
  })
  void impossibleNumbersAreTold(String place, String name, BigDecimal value, String words)
      throws IOException {
    ObjectNode document = ResultDocument.of(result(LAPTOP));
    ((ObjectNode) document.at(place)).put(name, value);
    JSON.writeValue(file.toFile(), document);

    assertRefused(words);
  }

  @Test
  void resultsOfOneMachineStandTogetherAndRatiosStayWithin() {
    List<MachineTable.Group> groups =
        MachineTable.of(List.of(result(LAPTOP), result(BOARD), result(LAPTOP)));

    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst().place().cpu()).isEqualTo("A processor");
    assertThat(groups.getFirst().rows()).hasSize(6);
    assertThat(groups.getLast().rows()).hasSize(3);
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group.rows())
                    .filteredOn(row -> row.times().isPresent())
                    .map(row -> row.times().getAsDouble())
                    .contains(1.0));
    assertThat(groups.getLast().rows().getLast().times()).isEmpty();
  }

  private void assertRefused(String words) {
    assertThatExceptionOfType(UnreadableResultException.class)
        .isThrownBy(() -> ResultFile.read(file))
        .withMessageContaining(file.toString())
        .withMessageContaining(words);
  }

  private static RaceResult result(Machine machine) {
    var clock = new FakeClock();
    RacePlan plan = RacePlan.within(Duration.ofSeconds(4));
    List<FakeEntrant> entrants =
        List.of(
            new FakeEntrant("slow", clock, 20),
            new FakeEntrant("fast", clock, 10),
            new FakeEntrant("lost", clock, 10).failingAtOpening(0));
    Finish finish = Race.run(entrants, plan, clock, new RaceControl(), _ -> {});
    List<Track> tracks = finish.tracks();
    return new RaceResult(
        Instant.parse("2026-02-03T04:05:06Z"),
        machine,
        new RaceSettings(SessionSettings.standard().withThreads(1), "noise", plan),
        List.of(
            new RaceResult.Model(tracks.get(0), Optional.of(facts(224))),
            new RaceResult.Model(tracks.get(1), Optional.of(facts(160))),
            new RaceResult.Model(tracks.get(2), Optional.empty())),
        finish.ending(),
        List.of(new Gap(1, 2, 3.5)),
        new Surroundings(
            OptionalDouble.of(0.1),
            OptionalDouble.of(0.2),
            OptionalDouble.of(0),
            Optional.of("performance"),
            OptionalDouble.of(3000),
            OptionalDouble.empty(),
            0,
            0));
  }

  private static Facts facts(int size) {
    return new Facts(
        "MobileNet V2",
        "trained",
        List.of(1, 3, size, size),
        1000,
        3_504_872,
        300_774_272,
        20_000_000,
        List.of(
            new Facts.Published(
                "a paper",
                "",
                Optional.of(new BigDecimal("71.9")),
                Optional.empty(),
                List.of(
                    new PublishedSpeed(
                        "a phone", new BigDecimal("75"), PublishedSpeed.Unit.MILLISECONDS)))));
  }
}
