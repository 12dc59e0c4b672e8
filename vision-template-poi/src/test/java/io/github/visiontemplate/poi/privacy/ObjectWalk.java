package io.github.visiontemplate.poi.privacy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds all objects of the library that can be reached from some, through what they tell. */
final class ObjectWalk {

  private static final String ROOT = "io.github.visiontemplate.";

  private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  static Set<Object> from(Object... roots) {
    ObjectWalk walk = new ObjectWalk();
    for (Object root : roots) {
      walk.meet(root);
    }
    while (!walk.open.isEmpty()) {
      walk.enter(walk.open.poll());
    }
    return walk.found;
  }

  private void meet(@Nullable Object object) {
    if (object instanceof Collection<?> many) {
      many.forEach(this::meet);
    } else if (object instanceof Map<?, ?> map) {
      meet(map.keySet());
      meet(map.values());
    } else if (object instanceof Optional<?> optional) {
      optional.ifPresent(this::meet);
    } else if (object != null && object.getClass().getName().startsWith(ROOT)) {
      if (found.add(object)) {
        open.add(object);
      }
    }
  }

  private void enter(Object object) {
    if (object.getClass().isRecord()) {
      for (RecordComponent component : object.getClass().getRecordComponents()) {
        meet(call(component.getAccessor(), object));
      }
    }
  }

  private static @Nullable Object call(Method accessor, Object object) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
