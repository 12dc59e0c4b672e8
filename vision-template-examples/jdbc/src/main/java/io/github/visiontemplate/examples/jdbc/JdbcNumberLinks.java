package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The links that uploads have made. A look-up takes one query for each set of numbers. */
final class JdbcNumberLinks implements NumberLinks {

  private static final Comparator<NumberLink.Confirmed> ORDER =
      Comparator.comparing((NumberLink.Confirmed each) -> each.link().number())
          .thenComparing(each -> each.link().student());

  private final Connections connections;

  JdbcNumberLinks(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader) {
    return Sql.with(
        connections,
        "look up links",
        connection ->
            LinkStatements.find(connection, numbers, uploader).stream()
                .map(NumberLink.Confirmed::link)
                .toList());
  }

  @Override
  public List<NumberLink.Confirmed> all(Uploader uploader) {
    return Sql.with(
        connections,
        "list links",
        connection -> LinkStatements.all(connection, uploader).stream().sorted(ORDER).toList());
  }

  @Override
  public boolean remove(NationalStudentNumber number, Uploader uploader) {
    return Sql.with(
        connections,
        "remove a link",
        connection -> LinkStatements.remove(connection, number, uploader));
  }
}
