package io.github.visiontemplate.examples.load;

import static io.github.visiontemplate.examples.load.District.STUDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Budget;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoredScreening;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 64 threads import and export overlapping schools through one pipeline each. */
abstract class LoadContract {

  private static final int THREADS = 64;
  private static final long PATIENCE_SECONDS = 120;
  private static final long HEAP_GROWTH = 48L << 20;

  /** Returns a store without records. */
  abstract ScreeningStore emptyStore() throws Exception;

  /** Returns the uploads whose records a pupil had, in their order, without the present one. */
  abstract List<String> overwritten(int pupil) throws Exception;

  @Test
  void whatManyThreadsDoAtOnceHasASerialOrder() throws Exception {
    ScreeningStore store = emptyStore();
    Traffic traffic = new Traffic(importInto(store), exportFrom(store));
    List<Long> heap = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      run(traffic, Budget.load().toNanos() / 2, half * THREADS);
      heap.add(usedHeap());
    }

    Map<Integer, List<Integer>> chains = chains(store, traffic);
    SerialOrder order = new SerialOrder();
    traffic.written().forEach(each -> order.node());
    chains.values().forEach(order::chain);
    traffic.read().forEach(each -> order.export(each.shown(), each.pupils(), chains));
    assertThat(order.exists()).isTrue();
    assertThat(traffic.written().stream().mapToInt(Traffic.Written::inserted).sum())
        .isEqualTo(chains.size());
    assertThat(heap.get(1)).isLessThan(heap.get(0) + HEAP_GROWTH);
    System.out.printf(
        "%s: %d imports and %d exports of %d threads in %d s, heap %d then %d MB%n",
        getClass().getSimpleName(),
        traffic.written().size(),
        traffic.read().size(),
        THREADS,
        Budget.load().toSeconds(),
        heap.get(0) >> 20,
        heap.get(1) >> 20);
  }

  private static void run(Traffic traffic, long nanos, int seed) throws Exception {
    long end = System.nanoTime() + nanos;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(seed + thread);
        running.add(
            threads.submit(
                () -> {
                  do {
                    traffic.step(random);
                  } while (System.nanoTime() < end);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(Budget.load().toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns the imports of each pupil in their order; none is lost, none comes twice. */
  private Map<Integer, List<Integer>> chains(ScreeningStore store, Traffic traffic)
      throws Exception {
    Map<String, Integer> byUpload =
        traffic.written().stream()
            .collect(Collectors.toMap(Traffic.Written::upload, Traffic.Written::n));
    Map<Integer, List<Integer>> chains = new HashMap<>();
    for (int pupil = 0; pupil < STUDENTS.size(); pupil++) {
      int index = pupil;
      List<Integer> written =
          traffic.written().stream()
              .filter(each -> each.pupils().contains(index))
              .map(Traffic.Written::n)
              .toList();
      if (!written.isEmpty()) {
        chains.put(pupil, chain(store, pupil, byUpload));
        assertThat(chains.get(pupil)).containsExactlyInAnyOrderElementsOf(written);
      }
    }
    return chains;
  }

  private List<Integer> chain(ScreeningStore store, int pupil, Map<String, Integer> byUpload)
      throws Exception {
    StoredScreening last =
        store
            .find(List.of(STUDENTS.get(pupil).key()), District.AUTUMN)
            .get(STUDENTS.get(pupil).key());
    List<Integer> chain = new ArrayList<>();
    overwritten(pupil).forEach(upload -> chain.add(byUpload.get(upload)));
    chain.add(byUpload.get(last.upload().value()));
    assertThat(District.importOf(last.screening())).isEqualTo(chain.get(chain.size() - 1));
    return chain;
  }

  private static VisionImport importInto(ScreeningStore store) {
    return VisionImport.builder()
        .directory(InMemoryStudentDirectory.of(STUDENTS))
        .store(store)
        .clock(Clock.fixed(Instant.parse("2025-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
        .build();
  }

  private static VisionExport exportFrom(ScreeningStore store) {
    return VisionExport.builder()
        .directory(InMemoryStudentDirectory.of(STUDENTS))
        .store(store)
        .build();
  }

  private static long usedHeap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
