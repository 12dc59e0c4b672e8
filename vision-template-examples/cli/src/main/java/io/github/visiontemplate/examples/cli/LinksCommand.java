package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code links}: lists or removes the confirmed links between numbers and pupils. */
@Command(name = "links")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LinksCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Option(names = "--remove", paramLabel = "NUMBER")
  @Nullable String remove;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    NationalStudentNumber number = remove == null ? null : number(remove);
    try (Database database = main.openDatabase()) {
      Uploader uploader = whose.uploader(database);
      if (number == null) {
        list(database.links().all(uploader));
      } else {
        remove(database.links(), number, uploader);
      }
    }
    return ExitStatus.DONE.code();
  }

  private NationalStudentNumber number(String text) {
    if (NationalStudentNumber.read(text) instanceof NationalStudentNumber.Reading.Valid valid) {
      return valid.number();
    }
    throw main.usage(spec, "links.noNumber", NationalStudentNumber.masked(text));
  }

  private void list(List<NumberLink.Confirmed> links) {
    Answer answer = main.answer();
    links.forEach(link -> LinkText.say(answer, link));
    answer.say("links.count", links.size());
    answer.document(LinkText.document(links));
  }

  private void remove(NumberLinks links, NationalStudentNumber number, Uploader uploader) {
    if (!links.remove(number, uploader)) {
      throw main.usage(spec, "links.unknown", number);
    }
    Answer answer = main.answer();
    answer.say("links.removed", number.value());
    answer.document(LinkText.removed(number));
  }
}
