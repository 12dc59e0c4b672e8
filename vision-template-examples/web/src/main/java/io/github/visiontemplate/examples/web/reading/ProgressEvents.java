package io.github.visiontemplate.examples.web.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages how far their file is, by server-sent events: {@code progress} with a text, and
 * at the end {@code done}. An event a second keeps the page alive, however long the file is.
 */
@Component
public class ProgressEvents {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ReadingDesk desk;
  private final MessageSource messages;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  ProgressEvents(ReadingDesk desk, MessageSource messages) {
    this.desk = desk;
    this.messages = messages;
  }

  /** Begins to tell one page, in its language. */
  public SseEmitter open(String id, Locale locale) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Listener listener = new Listener(id, locale, emitter);
    emitter.onCompletion(() -> listeners.remove(listener));
    listeners.add(listener);
    tell(listener);
    return emitter;
  }

  @Scheduled(fixedRate = 1000)
  void tellAll() {
    listeners.forEach(this::tell);
  }

  private void tell(Listener listener) {
    Progress progress = desk.progress(listener.id());
    try {
      if (progress == null) {
        listener.emitter().send(SseEmitter.event().name("done").data(""));
        listener.emitter().complete();
        listeners.remove(listener);
      } else {
        listener.emitter().send(SseEmitter.event().name("progress").data(text(listener, progress)));
      }
    } catch (IOException | IllegalStateException e) {
      listeners.remove(listener); // the page was left
    }
  }

  private String text(Listener listener, Progress progress) {
    Integer percent = progress.percent();
    return percent == null
        ? messages.getMessage("reading.rows", arguments(progress.rows()), listener.locale())
        : messages.getMessage(
            "reading.percent", arguments(progress.rows(), percent), listener.locale());
  }

  private static Object[] arguments(Object... values) {
    return values;
  }

  private record Listener(String id, Locale locale, SseEmitter emitter) {}
}
