package io.github.visiontemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.FillableTemplate;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A null is named where it is handed over, and not only by the row that would need the value. */
class NullArgumentsTest {

  private static final FillableInMemoryTemplate FILE =
      new FillableInMemoryTemplate(School.sheet(TemplateSchemas.nationalImport()));
  private static final Semester SEMESTER = Semester.of(2025, Semester.Term.FIRST);

  /** What is handed over beside the null. */
  private static final Map<Class<?>, Object> OTHERS =
      Map.of(
          TemplateFile.class,
          FILE,
          FillableTemplate.class,
          FILE,
          Semester.class,
          SEMESTER,
          Uploader.class,
          School.UPLOADER,
          ImportRequest.class,
          ImportRequest.of(FILE, School.UPLOADER),
          FillRequest.class,
          FillRequest.of(FILE, SEMESTER, School.UPLOADER),
          OutputStream.class,
          OutputStream.nullOutputStream());

  @TestFactory
  Stream<DynamicTest> everyNullIsNamedAtOnce() {
    return Stream.of(
            VisionImport.builder(),
            VisionExport.builder(),
            OTHERS.get(ImportRequest.class),
            OTHERS.get(FillRequest.class),
            VisionImport.builder().directory(School.of(1)).store(store()).build(),
            VisionExport.builder().directory(School.of(1)).store(store()).build())
        .flatMap(NullArgumentsTest::calls);
  }

  private static Stream<DynamicTest> calls(Object target) {
    return Arrays.stream(target.getClass().getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .flatMap(
            method ->
                IntStream.range(0, method.getParameterCount())
                    .filter(at -> !method.getParameterTypes()[at].isPrimitive())
                    .mapToObj(at -> call(target, method, at)));
  }

  private static DynamicTest call(Object target, Method method, int at) {
    String name = target.getClass().getName() + "." + method.getName() + " " + at;
    return DynamicTest.dynamicTest(
        name,
        () ->
            assertThat(thrown(target, method, at))
                .isInstanceOf(NullPointerException.class)
                .message()
                .startsWith("expected ")
                .endsWith(", found null"));
  }

  private static Throwable thrown(Object target, Method method, int at) {
    Object[] arguments = Arrays.stream(method.getParameterTypes()).map(OTHERS::get).toArray();
    arguments[at] = null;
    Object receiver = Modifier.isStatic(method.getModifiers()) ? null : target;
    Throwable thrown = catchThrowable(() -> method.invoke(receiver, arguments));
    return thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
  }

  private static InMemoryScreeningStore store() {
    return new InMemoryScreeningStore();
  }
}
