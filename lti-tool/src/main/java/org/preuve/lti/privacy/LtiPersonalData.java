package org.preuve.lti.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.preuve.lti.LtiPages;
import org.preuve.lti.PersonalData;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Identity, courses, sessions and scores. */
@Dependent
class LtiPersonalData implements PersonalData {

  private static final List<String> SESSION =
      List.of("course", "title", "roles", "language", "expiresAt");
  private static final List<String> SCORE =
      List.of("course", "page", "given", "maximum", "comment", "state", "scoredAt", "sentAt");

  private final LtiDataRepository data;

  @Inject
  LtiPersonalData(LtiDataRepository data) {
    this.data = data;
  }

  /** With titles for the numbers by which the other parts name courses. */
  @Override
  public List<Part> data(Caller reader, UserId person) {
    long tenant = reader.registration();
    return List.of(
        part("sessions", data.allSessions(tenant, person.value()), SESSION),
        part("scores", data.allScores(tenant, person.value()), SCORE),
        new Part(
            "courses",
            data.coursesOf(person.value()).stream()
                .map(row -> Map.of("course", row[0], "title", row[1]))
                .toList(),
            List.of()));
  }

  private static Part part(String name, List<Object[]> rows, List<String> members) {
    return new Part(name, rows.stream().map(row -> Part.members(row, members)).toList(), List.of());
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    return List.of(
        Kept.of(10, "identity", 1, LtiPages.PAGES, reader),
        Kept.of(20, "courses", data.courses(id), LtiPages.PAGES, reader),
        Kept.of(30, "sessions", data.sessions(reader.registration(), id), LtiPages.PAGES, reader),
        Kept.of(90, "scores", data.scores(id), LtiPages.PAGES, reader));
  }
}
