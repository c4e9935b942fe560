package io.coneix.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads a body into memory up to a bound: no server can make its clients run out of memory. */
public final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> inner = BodySubscribers.ofByteArray();
  private final long limit;
  private final Runnable heard;
  private long seen;
  private Flow.@org.jspecify.annotations.Nullable Subscription subscription;

  private BoundedBody(long limit, Runnable heard) {
    this.limit = limit;
    this.heard = heard;
  }

  /**
   * A reader of at most {@code limit} bytes; a longer body ends in an {@link AnswerTooLong}.
   *
   * @param info the answer's head, whose announced length is believed where it is too long
   */
  public static BodySubscriber<byte[]> upTo(long limit, ResponseInfo info) {
    return upTo(limit, info, () -> {});
  }

  /** As {@link #upTo(long, ResponseInfo)}; {@code heard} is called for the head and each piece. */
  static BodySubscriber<byte[]> upTo(long limit, ResponseInfo info, Runnable heard) {
    heard.run();
    boolean tooLong = info.headers().firstValueAsLong("Content-Length").orElse(0) > limit;
    return new BoundedBody(tooLong ? 0 : limit, heard);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return inner.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    inner.onSubscribe(newSubscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    heard.run();
    for (ByteBuffer buffer : buffers) {
      seen += buffer.remaining();
    }
    if (seen > limit) {
      if (subscription != null) {
        subscription.cancel();
      }
      inner.onError(new AnswerTooLong());
      return;
    }
    inner.onNext(buffers);
  }

  @Override
  public void onError(Throwable failure) {
    inner.onError(failure);
  }

  @Override
  public void onComplete() {
    inner.onComplete();
  }
}
