package io.github.visiontemplate.poi.internal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

  @Test
  void theWorkIsDoneWithoutBeingAskedFor() throws Exception {
    assumeTrue(ForkJoinPool.getCommonPoolParallelism() > 0);
    CountDownLatch done = new CountDownLatch(1);
    Ahead ahead = Ahead.start(done::countDown);
    done.await();
    while (!ahead.isDone()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aBusyPoolDelaysNobody() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool().execute(() -> occupy(busy, goOn));
    }
    try {
      busy.await();
      AtomicInteger times = new AtomicInteger();
      Ahead helped = Ahead.start(times::incrementAndGet);
      Ahead awaited = Ahead.start(times::incrementAndGet);
      assertThat(helped.isDone()).isFalse();
      helped.help();
      assertThat(helped.isDone()).isTrue();
      helped.help();
      awaited.await();
      assertThat(times).hasValue(2);
    } finally {
      goOn.countDown();
    }
  }

  @Test
  void whoWaitsForAnotherThreadCanBeInterrupted() throws Exception {
    assumeTrue(ForkJoinPool.getCommonPoolParallelism() > 0);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Ahead ahead = Ahead.start(() -> occupy(begun, goOn));
    begun.await();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(ahead::await).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      goOn.countDown();
    }
  }

  @Test
  void aDefectIsNotSwallowed() {
    RuntimeException defect = new RuntimeException("defect");
    Ahead ahead =
        Ahead.start(
            () -> {
              throw defect;
            });
    assertThatThrownBy(ahead::await).isInstanceOf(IllegalStateException.class).hasCause(defect);
  }

  private static void occupy(CountDownLatch begun, CountDownLatch goOn) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
