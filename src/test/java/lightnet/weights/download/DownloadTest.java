package lightnet.weights.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lightnet.design.Checksum;
import lightnet.design.Checksum.Algorithm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DownloadTest {
  private static final byte[] CONTENT = content();
  private static final Patience USUAL =
      new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
  private static final Patience LITTLE =
      new Patience(Duration.ofSeconds(30), Duration.ofMillis(700), Duration.ofMillis(700));

  /** Less than the slow server takes in all. */
  private static final Patience SOME =
      new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(2));

  @TempDir private Path folder;

  /** What the server was asked for, with the range. */
  private final List<String> asked = new ArrayList<>();

  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server = noServer();
  private Path target = Path.of("");

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    target = folder.resolve("new/weights.pth");
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void fileIsPutInItsPlaceAndProgressIsToldUpToTheEnd() throws Exception {
    serve("/file", this::whole);
    List<Long> told = new ArrayList<>();

    Download.fetch(wanted("/file"), USUAL, (bytes, all) -> told.add(bytes));

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(told).isSorted().endsWith((long) CONTENT.length);
    assertThat(filesThere()).containsExactly("weights.pth");
  }

  @Test
  void slowServerIsWaitedForAsLongAsItSendsSomething() throws Exception {
    serve(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          int step = CONTENT.length / 9;
          for (int from = 0; from < CONTENT.length; from += step) {
            exchange.getResponseBody().write(CONTENT, from, Math.min(step, CONTENT.length - from));
            exchange.getResponseBody().flush();
            over.await(300, TimeUnit.MILLISECONDS);
          }
        });

    Download.fetch(wanted("/slow"), SOME, (_, _) -> {});

    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void serverThatFallsSilentIsGivenUpAndWhatCameIsKept() throws Exception {
    serve(
        "/silent",
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 1000);
          exchange.getResponseBody().flush();
          over.await();
        });

    assertFails(
        "/silent", LITTLE, "weights.pth was not downloaded: 127.0.0.1 does not answer any more.");

    assertThat(filesThere()).containsExactly("weights.pth.part");
  }

  @Test
  void serverThatNeverAnswersIsGivenUp() throws Exception {
    serve("/mute", _ -> over.await());

    assertFails(
        "/mute", LITTLE, "weights.pth was not downloaded: 127.0.0.1 does not answer any more.");
  }

  @Test
  void whatWasCutOffGoesOnThere() throws Exception {
    serve(
        "/cut",
        exchange -> {
          if (asked.size() > 1) {
            part(exchange);
            return;
          }
          exchange.getResponseHeaders().set("ETag", "\"first\"");
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, CONTENT.length / 2);
          exchange.getResponseBody().flush();
          throw new IOException("the plug is pulled");
        });

    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> fetch("/cut"))
        .withMessageStartingWith("weights.pth was not downloaded: 127.0.0.1 broke off")
        .withMessageEndingWith("the next try goes on there.");
    long kept = Files.size(folder.resolve("new/weights.pth.part"));
    fetch("/cut");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(kept).isBetween(1L, CONTENT.length - 1L);
    assertThat(asked).containsExactly("/cut", "/cut bytes=%d- \"first\"".formatted(kept));
    assertThat(filesThere()).containsExactly("weights.pth");
  }

  @Test
  void otherVersionOnTheServerIsTakenFromItsBeginning() throws Exception {
    keep(new byte[500]);
    serve("/changed", this::whole);

    fetch("/changed");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(asked).containsExactly("/changed bytes=500-");
  }

  @Test
  void partOfSomethingElseIsFoundOutByItsDigitsAndFetchedAnew() throws Exception {
    keep(new byte[500]);
    serve(
        "/resumed",
        exchange -> {
          if (asked.size() == 1) {
            part(exchange);
          } else {
            whole(exchange);
          }
        });

    fetch("/resumed");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(asked).containsExactly("/resumed bytes=500-", "/resumed");
  }

  @Test
  void partThatTheServerCannotContinueIsFetchedAnew() throws Exception {
    keep(Arrays.copyOf(CONTENT, 500));
    serve(
        "/anew",
        exchange -> {
          if (asked.size() == 1) {
            exchange.sendResponseHeaders(416, -1);
          } else {
            whole(exchange);
          }
        });

    fetch("/anew");

    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void anotherPartThanAskedForIsRefused() throws Exception {
    keep(Arrays.copyOf(CONTENT, 500));
    serve(
        "/other",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes 0-99/" + CONTENT.length);
          exchange.sendResponseHeaders(206, 100);
          exchange.getResponseBody().write(CONTENT, 0, 100);
        });

    assertFails(
        "/other",
        "weights.pth was not downloaded: 127.0.0.1 sends another part than was asked for.");
    assertThat(Files.size(folder.resolve("new/weights.pth.part"))).isEqualTo(500);
  }

  @Test
  void otherDigitsAreRefusedAndNothingIsLeft() throws Exception {
    byte[] other = CONTENT.clone();
    other[77]++;
    serve(
        "/other",
        exchange -> {
          exchange.sendResponseHeaders(200, other.length);
          exchange.getResponseBody().write(other);
        });

    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> fetch("/other"))
        .withMessageContaining("gave a file that is not the published one: its digits are not");
    assertThat(filesThere()).isEmpty();
  }

  @Test
  void largerThanAnnouncedIsRefusedBeforeItIsTaken() throws Exception {
    serve(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, CONTENT.length + 1L);
          exchange.getResponseBody().write(CONTENT, 0, 10);
          exchange.getResponseBody().flush();
          over.await();
        });

    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> fetch("/large"))
        .withMessageContaining(
            "larger than announced: %,d bytes instead of %,d"
                .formatted(CONTENT.length + 1, CONTENT.length));
    assertThat(filesThere()).isEmpty();
  }

  @Test
  void endlessAnswerWithoutALengthIsCutAtTheLimit() throws Exception {
    serve(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (over.getCount() > 0) {
            exchange.getResponseBody().write(CONTENT);
          }
        });

    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> fetch("/endless"))
        .withMessageContaining(
            "larger than announced: more than %,d bytes".formatted(CONTENT.length));
    Path part = folder.resolve("new/weights.pth.part");
    assertThat(!Files.exists(part) || Files.size(part) <= CONTENT.length).isTrue();
  }

  @Test
  void redirectsAreFollowedOnThisComputer() throws Exception {
    serve("/here", redirect("/there"));
    serve("/there", redirect("/file"));
    serve("/file", this::whole);

    fetch("/here");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(asked).containsExactly("/here", "/there", "/file");
  }

  @Test
  void redirectsInACircleEnd() throws Exception {
    serve("/here", redirect("/there"));
    serve("/there", redirect("/here"));

    assertFails(
        "/here",
        "weights.pth was not downloaded: 127.0.0.1 sends from one place to the other without end.");
    assertThat(asked).hasSize(6);
  }

  @Test
  void redirectsToPlainHttpElsewhereAndToFilesAreRefused() throws Exception {
    serve("/http", redirect("http://example.org/file"));
    serve("/disk", redirect("file:///etc/passwd"));
    serve("/nowhere", exchange -> exchange.sendResponseHeaders(302, -1));

    assertFails(
        "/http",
        "weights.pth was not downloaded: 127.0.0.1 sends to http://example.org/file, which is not"
            + " safe.");
    assertFails(
        "/disk",
        "weights.pth was not downloaded: 127.0.0.1 sends to file:///etc/passwd, which is not"
            + " safe.");
    assertFails(
        "/nowhere",
        "weights.pth was not downloaded: 127.0.0.1 sends elsewhere without saying where.");
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    serve("/gone", exchange -> exchange.sendResponseHeaders(404, -1));
    serve("/broken", exchange -> exchange.sendResponseHeaders(503, -1));

    assertFails(
        "/gone",
        "weights.pth was not downloaded: 127.0.0.1 does not have it any more (status 404).");
    assertFails(
        "/broken",
        "weights.pth was not downloaded: 127.0.0.1 has trouble of its own (status 503).");
    assertThat(filesThere()).isEmpty();
  }

  @Test
  void serverThatIsNotThereIsSaid() {
    server.stop(0);

    assertFails("/file", "weights.pth was not downloaded: 127.0.0.1 cannot be reached.");
  }

  @Test
  void cancelledDownloadStopsAndGoesOnLater() throws Exception {
    var begun = new CountDownLatch(1);
    serve(
        "/long",
        exchange -> {
          if (asked.size() > 1) {
            part(exchange);
            return;
          }
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT, 0, 2000);
          exchange.getResponseBody().flush();
          over.await();
        });
    Patience patient =
        new Patience(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(5));
    Future<?> running =
        threads.submit(
            () -> {
              Download.fetch(wanted("/long"), patient, (_, _) -> begun.countDown());
              return null;
            });
    begun.await();

    running.cancel(true);
    awaitUnlocked();
    fetch("/long");

    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(asked.getLast()).startsWith("/long bytes=2000-");
  }

  @Test
  void sameFileIsNotFetchedTwiceAtOnce() throws Exception {
    serve("/file", this::whole);
    Files.createDirectories(folder.resolve("new"));
    try (PartFile held = PartFile.open(target)) {
      assertThat(held.size()).isZero();
      assertFails("/file", target + " is being downloaded already.");
    }
  }

  private void awaitUnlocked() throws IOException, InterruptedException {
    while (true) {
      try (PartFile free = PartFile.open(target)) {
        assertThat(free.size()).isPositive();
        return;
      } catch (DownloadException e) {
        over.await(20, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void keep(byte[] part) throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Files.write(folder.resolve("new/weights.pth.part"), part);
  }

  private List<String> filesThere() throws IOException {
    try (var files = Files.list(folder.resolve("new"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void fetch(String path) throws IOException, InterruptedException {
    Download.fetch(wanted(path), USUAL, (_, _) -> {});
  }

  private void assertFails(String path, String sentence) {
    assertFails(path, USUAL, sentence);
  }

  private void assertFails(String path, Patience patience, String sentence) {
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> Download.fetch(wanted(path), patience, (_, _) -> {}))
        .withMessage(sentence);
  }

  private Wanted wanted(String path) {
    return new Wanted(
        URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)),
        target,
        CONTENT.length,
        CONTENT.length,
        new Checksum(Algorithm.SHA256, sha256(CONTENT)));
  }

  /** Answers that may fail and wait. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void serve(String path, Answer answer) {
    HttpHandler handler =
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          String version = exchange.getRequestHeaders().getFirst("If-Range");
          asked.add(
              path + (range == null ? "" : " " + range) + (version == null ? "" : " " + version));
          try {
            answer.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        };
    server.createContext(path, handler);
  }

  private static Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private void whole(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, CONTENT.length);
    exchange.getResponseBody().write(CONTENT);
  }

  /** The rest from where the request says. */
  private void part(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, CONTENT.length - 1, CONTENT.length));
    exchange.sendResponseHeaders(206, CONTENT.length - from);
    exchange.getResponseBody().write(CONTENT, from, CONTENT.length - from);
  }

  private static HttpServer noServer() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] content() {
    byte[] content = new byte[300_000];
    new Random(5).nextBytes(content);
    return content;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
