package lightnet.weights.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes what arrives behind what is there already, and takes no more than a file may have. Each
 * piece is a sign of life.
 */
final class Body implements HttpResponse.BodySubscriber<Long> {
  private final PartFile part;
  private final long most;
  private final AtomicLong received;
  private final CompletableFuture<Long> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long size;

  /**
   * A body that is added to a part.
   *
   * @param size of the part
   * @param received is told how many bytes there are
   */
  Body(PartFile part, long size, long most, AtomicLong received) {
    this.part = part;
    this.size = size;
    this.most = most;
    this.received = received;
  }

  @Override
  public CompletionStage<Long> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    Flow.Subscription from = subscription;
    if (from == null || whole.isDone()) {
      return;
    }
    try {
      for (ByteBuffer piece : pieces) {
        size += piece.remaining();
        if (size > most) {
          throw new DownloadException(
              "gives a file that is larger than announced: more than %,d bytes".formatted(most));
        }
        part.append(piece);
      }
      received.set(size);
      from.request(1);
    } catch (IOException e) {
      from.cancel();
      whole.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(size);
  }
}
