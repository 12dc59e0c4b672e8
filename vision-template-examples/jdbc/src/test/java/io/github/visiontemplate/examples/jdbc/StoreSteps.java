package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.UploadResult;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What can be done to a store, by one of four actors. */
sealed interface StoreSteps {

  /** Who acts; the schools of some overlap. */
  int ACTORS = 4;

  /** How many pupils there are; at first half of them at each school. */
  int PUPILS = 4;

  /** Begins an upload. */
  record Begin(int actor, TemplateFamily origin, int content) implements StoreSteps {}

  /** Puts records into the actor's open upload. */
  record Put(int actor, List<Value> values) implements StoreSteps {}

  /** Ends the actor's open upload; null closes it without an end. */
  record End(int actor, UploadResult.@Nullable Outcome outcome) implements StoreSteps {}

  /** Reverts the upload that ended that number of uploads before the last one. */
  record Revert(int actor, int back) implements StoreSteps {}

  /** A pupil moves to one of the two schools, while no upload is open. */
  record Move(int pupil, int school) implements StoreSteps {}

  /** A record: whose, of which semester, and an acuity. */
  record Value(int pupil, int semester, int tenths) {}

  /** Returns sequences of steps; most steps of a sequence can be done. */
  static Arbitrary<List<StoreSteps>> sequences() {
    Arbitrary<Integer> actors = Arbitraries.integers().between(0, ACTORS - 1);
    Arbitrary<Integer> pupils = Arbitraries.integers().between(0, PUPILS - 1);
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 1);
    Arbitrary<Value> values =
        Combinators.combine(pupils, small, Arbitraries.integers().between(48, 50)).as(Value::new);
    Arbitrary<TemplateFamily> origins = Arbitraries.of(TemplateFamily.class);
    return Arbitraries.frequencyOf(
            Tuple.of(3, Combinators.combine(actors, origins, small).as(Begin::new)),
            Tuple.of(5, Combinators.combine(actors, values.list().ofMaxSize(4)).as(Put::new)),
            Tuple.of(
                4,
                Combinators.combine(
                        actors,
                        Arbitraries.of(
                                UploadResult.Outcome.STORED,
                                UploadResult.Outcome.STORED,
                                UploadResult.Outcome.STORED,
                                UploadResult.Outcome.REJECTED)
                            .injectNull(0.15))
                    .as(End::new)),
            Tuple.of(
                3,
                Combinators.combine(actors, Arbitraries.integers().between(0, 5)).as(Revert::new)),
            Tuple.of(1, Combinators.combine(pupils, small).as(Move::new)))
        .list()
        .ofMaxSize(40)
        .map(List::copyOf);
  }
}
