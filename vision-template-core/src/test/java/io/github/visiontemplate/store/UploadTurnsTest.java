package io.github.visiontemplate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.model.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UploadTurnsTest {

  private final UploadTurns turns = new UploadTurns(Duration.ofSeconds(20));
  private final List<String> order = new CopyOnWriteArrayList<>();

  @Test
  void thoseThatShareASchoolComeOneAfterTheOtherInTheirOrder() throws Exception {
    UploadTurns.Turn first = takenByAnother(turns, "a");
    Thread district = waiting("district", "b", "a");
    Thread second = waiting("second", "b");
    Thread third = waiting("third", "a");

    first.close();
    for (Thread each : List.of(district, second, third)) {
      each.join();
    }

    assertThat(order.get(0)).isEqualTo("district");
    assertThat(order).containsExactlyInAnyOrder("district", "second", "third");
  }

  @Test
  void thoseOfDifferentSchoolsDoNotWait() {
    UploadTurns impatient = new UploadTurns(Duration.ZERO);
    UploadTurns.Turn first = takenByAnother(impatient, "a");

    assertThatCode(() -> impatient.take(schools("b", "c")).close()).doesNotThrowAnyException();

    first.close();
  }

  @Test
  void aThreadDoesNotWaitForItsOwnTurnAndOthersWaitForBoth() throws Exception {
    UploadTurns.Turn first = turns.take(schools("a"));
    UploadTurns.Turn second = turns.take(schools("a", "b"));
    Thread other = waiting("other", "a");

    first.close();
    assertThat(order).isEmpty();
    second.close();
    other.join();
    assertThat(order).containsExactly("other");
  }

  private static UploadTurns.Turn takenByAnother(UploadTurns turns, String... schools) {
    return CompletableFuture.supplyAsync(() -> turns.take(schools(schools))).join();
  }

  @Test
  void whoWaitsInVainLeavesTheQueue() {
    UploadTurns impatient = new UploadTurns(Duration.ofMillis(20));
    UploadTurns.Turn first = takenByAnother(impatient, "a");

    assertThatThrownBy(() -> impatient.take(schools("a")))
        .isInstanceOf(StoreException.class)
        .hasMessage("another upload of the school did not end in time")
        .hasCauseInstanceOf(TimeoutException.class);

    first.close();
    impatient.take(schools("a")).close();
  }

  @Test
  void anInterruptedWaitEndsAndStaysInterrupted() {
    UploadTurns.Turn first = takenByAnother(turns, "a");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> turns.take(schools("a")))
        .isInstanceOf(StoreException.class)
        .hasMessage("the wait for another upload was interrupted");
    assertThat(Thread.interrupted()).isTrue();

    first.close();
    turns.take(schools("a")).close();
  }

  @Test
  void closingATurnTwiceEndsNoOthers() {
    UploadTurns impatient = new UploadTurns(Duration.ZERO);
    UploadTurns.Turn first = takenByAnother(impatient, "a");
    first.close();
    UploadTurns.Turn second = takenByAnother(impatient, "a");
    first.close();

    assertThatThrownBy(() -> impatient.take(schools("a"))).isInstanceOf(StoreException.class);

    second.close();
    impatient.take(schools("a")).close();
  }

  private Thread waiting(String name, String... schools) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              UploadTurns.Turn turn = turns.take(schools(schools));
              order.add(name);
              turn.close();
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  private static Set<SchoolId> schools(String... ids) {
    return Stream.of(ids).map(SchoolId::new).collect(Collectors.toSet());
  }
}
