package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.account.Secrets;
import io.github.visiontemplate.examples.web.files.Originals;
import io.github.visiontemplate.examples.web.files.Retention;
import io.github.visiontemplate.examples.web.page.Pages;
import io.github.visiontemplate.examples.web.system.Audit;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 视力监测数据导出: the templates that schools uploaded. A template is kept as it is until it expires. */
@Service
public class TemplateUploads {

  private final Templates templates;
  private final Originals originals;
  private final Retention retention;
  private final Scopes scopes;
  private final Audit audit;
  private final Clock clock;

  TemplateUploads(
      Templates templates,
      Originals originals,
      Retention retention,
      Scopes scopes,
      Audit audit,
      Clock clock) {
    this.templates = templates;
    this.originals = originals;
    this.retention = retention;
    this.scopes = scopes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the actor's templates, the newest first. */
  public Pages<TemplateRecord> list(Actor actor, int page) {
    return templates.list(scopes.owners(actor), page);
  }

  /**
   * Returns one of the actor's templates.
   *
   * @throws NotFoundException if there is none with this identifier
   */
  public TemplateRecord find(Actor actor, String id) {
    return templates.find(id, scopes.owners(actor)).orElseThrow(NotFoundException::new);
  }

  /** Keeps a template, to be read by {@link TemplateReading#read}. */
  @Transactional
  public TemplateRecord receive(Actor actor, String fileName, byte[] content) {
    TemplateRecord template =
        new TemplateRecord(
            Secrets.random(16),
            scopes.uploader(actor).id(),
            actor.login(),
            originals.store(content),
            fileName,
            content.length,
            BeijingTime.of(clock.instant()),
            retention.end(),
            TemplateRecord.State.READING,
            null,
            0,
            0);
    templates.add(template);
    audit.record(actor, Audit.Action.TEMPLATE_UPLOADED, template.id());
    return template;
  }

  /** Removes a template and its file. */
  @Transactional
  public void remove(Actor actor, String id) {
    TemplateRecord template = find(actor, id);
    templates.remove(template.id());
    if (template.original() != null) {
      originals.remove(template.original());
    }
    audit.record(actor, Audit.Action.TEMPLATE_REMOVED, id);
  }
}
