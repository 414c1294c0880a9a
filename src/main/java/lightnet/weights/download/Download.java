package lightnet.weights.download;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import lightnet.weights.UnreadableWeightsException;
import lightnet.weights.WeightFiles;

/**
 * Fetches one file over https, for which it asks no server but the one that is named and those that
 * it redirects to. What was cut short goes on where it ended; what is larger than announced or has
 * other digits is thrown away. Interrupting the thread cancels it.
 */
public final class Download {
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final long LOOK_MILLIS = 100;

  private final Wanted wanted;
  private final Patience patience;
  private final Progress progress;
  private final Failures failures;

  /** Is told how far a download is. */
  public interface Progress {
    /**
     * Some more arrived.
     *
     * @param bytes that are there
     * @param all that there will be at most
     */
    void arrived(long bytes, long all);
  }

  private Download(Wanted wanted, Patience patience, Progress progress) {
    this.wanted = wanted;
    this.patience = patience;
    this.progress = progress;
    this.failures = new Failures(String.valueOf(wanted.to().getFileName()));
  }

  /**
   * Fetches a file and puts it in its place.
   *
   * @throws DownloadException if that did not work, with a sentence
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the thread was interrupted; what arrived is kept
   */
  public static void fetch(Wanted wanted, Patience patience, Progress progress)
      throws IOException, InterruptedException {
    new Download(wanted, patience, progress).run();
  }

  private void run() throws IOException, InterruptedException {
    try (PartFile part = PartFile.open(wanted.to());
        HttpClient client = client()) {
      try {
        fetch(client, part);
      } finally {
        client.shutdownNow();
      }
      part.finish();
    }
  }

  private void fetch(HttpClient client, PartFile part) throws IOException, InterruptedException {
    if (part.size() > wanted.most()) {
      part.restart(Optional.empty());
    }
    boolean resumed = part.size() > 0;
    follow(client, part);
    Optional<DownloadException> wrong = wrong(part);
    if (wrong.isPresent() && resumed) {
      follow(client, part);
      wrong = wrong(part);
    }
    if (wrong.isPresent()) {
      throw wrong.get();
    }
  }

  /** What is wrong with what arrived, which is then thrown away. */
  private Optional<DownloadException> wrong(PartFile part) throws IOException {
    try {
      WeightFiles.require(part.path(), wanted.checksum());
      return Optional.empty();
    } catch (UnreadableWeightsException e) {
      part.restart(Optional.empty());
      return Optional.of(
          failures.failure(
              wanted.from(),
              "gave a file that is not the published one: its digits are not "
                  + wanted.checksum().words(),
              e));
    }
  }

  private HttpClient client() {
    var builder =
        HttpClient.newBuilder()
            .connectTimeout(patience.connection())
            .followRedirects(HttpClient.Redirect.NEVER);
    Optional.ofNullable(ProxySelector.getDefault()).ifPresent(builder::proxy);
    return builder.build();
  }

  /** Asks, and asks again where it is sent to another place. */
  private void follow(HttpClient client, PartFile part) throws IOException, InterruptedException {
    URI address = allowed(wanted.from());
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (part.size() > 0 && part.size() >= wanted.least() && part.size() == wanted.most()) {
        return;
      }
      Optional<URI> next = ask(client, part, address);
      if (next.isEmpty()) {
        return;
      }
      address = allowed(next.get());
    }
    throw failures.failure(address, "sends from one place to the other without end");
  }

  private URI allowed(URI address) throws DownloadException {
    String host = Optional.ofNullable(address.getHost()).orElse("");
    boolean isSafe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && THIS_COMPUTER.contains(host));
    if (!isSafe || host.isEmpty()) {
      throw failures.failure(wanted.from(), "sends to %s, which is not safe".formatted(address));
    }
    return address;
  }

  /** Asks one server. Gives where it sends to, or nothing once all has arrived. */
  private Optional<URI> ask(HttpClient client, PartFile part, URI address)
      throws IOException, InterruptedException {
    long before = part.size();
    AtomicLong received = new AtomicLong(before);
    CompletableFuture<HttpResponse<Long>> answer =
        client.sendAsync(
            request(address, part, before), info -> body(info, part, before, received));
    HttpResponse<Long> response = await(answer, received, address);
    int status = response.statusCode();
    if (REDIRECTS.contains(status)) {
      String to =
          response
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> failures.failure(address, "sends elsewhere without saying where"));
      return Optional.of(resolved(address, to));
    }
    if (status == RANGE_NOT_SATISFIABLE && before > 0) {
      part.restart(Optional.empty());
      return Optional.of(address);
    }
    if (status != OK && status != PARTIAL) {
      throw failures.failure(address, Failures.meaning(status));
    }
    if (part.size() < wanted.least()) {
      throw failures.failure(
          address,
          "broke off after %,d of %,d bytes; the next try goes on there"
              .formatted(part.size(), wanted.most()));
    }
    progress.arrived(part.size(), wanted.most());
    return Optional.empty();
  }

  private URI resolved(URI address, String to) throws DownloadException {
    try {
      return address.resolve(to);
    } catch (IllegalArgumentException e) {
      throw failures.failure(address, "sends to '%s', which is no address".formatted(to));
    }
  }

  private HttpRequest request(URI address, PartFile part, long before) throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", "lightnet-explorer")
            .header("Accept-Encoding", "identity");
    if (before > 0) {
      request.header("Range", "bytes=%d-".formatted(before));
      part.version().ifPresent(version -> request.header("If-Range", version));
    }
    return request.GET().build();
  }

  /** What is done with an answer: its bytes are taken only if they are the file's. */
  private BodySubscriber<Long> body(
      HttpResponse.ResponseInfo info, PartFile part, long before, AtomicLong received) {
    try {
      if (info.statusCode() == OK) {
        part.restart(info.headers().firstValue("ETag"));
        refuseLarger(info, 0);
        return new Body(part, 0, wanted.most(), received);
      }
      if (info.statusCode() == PARTIAL && continues(info, before)) {
        refuseLarger(info, before);
        return new Body(part, before, wanted.most(), received);
      }
      if (info.statusCode() == PARTIAL) {
        throw new DownloadException("sends another part than was asked for");
      }
      return BodySubscribers.replacing(0L);
    } catch (IOException e) {
      BodySubscriber<Long> failed = new Body(part, before, 0, received);
      failed.onError(e);
      return failed;
    }
  }

  private static boolean continues(HttpResponse.ResponseInfo info, long before) {
    return info.headers()
        .firstValue("Content-Range")
        .filter(range -> range.startsWith("bytes %d-".formatted(before)))
        .isPresent();
  }

  private void refuseLarger(HttpResponse.ResponseInfo info, long before) throws DownloadException {
    long announced = info.headers().firstValueAsLong("Content-Length").orElse(0);
    if (before + announced > wanted.most()) {
      throw new DownloadException(
          "gives a file that is larger than announced: %,d bytes instead of %,d"
              .formatted(before + announced, wanted.most()));
    }
  }

  /** Waits as long as there are signs of life. */
  private HttpResponse<Long> await(
      CompletableFuture<HttpResponse<Long>> answer, AtomicLong received, URI address)
      throws IOException, InterruptedException {
    long last = received.get();
    long since = System.nanoTime();
    boolean begun = false;
    try {
      while (true) {
        try {
          return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          long now = received.get();
          if (now != last) {
            begun = true;
            last = now;
            since = System.nanoTime();
            progress.arrived(now, wanted.most());
          }
          long limit = (begun ? patience.silence() : patience.answer()).toNanos();
          if (System.nanoTime() - since > limit) {
            throw failures.failure(address, "does not answer any more");
          }
        }
      }
    } catch (ExecutionException e) {
      throw failures.failure(address, e);
    } finally {
      answer.cancel(true);
    }
  }
}
