package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.grades.Results.Grade;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Scopes;
import org.preuve.lti.roster.NextLink;
import org.preuve.web.base.Fetched;
import org.tsugi.ags2.objects.Result;

/** Reads the grades of a column back (AGS 2.0, section 3.3). */
@Dependent
class ReadResults {

  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final int MOST_PAGES = 50;

  private final AuthorizedHttp http;
  private final Clock clock;

  @Inject
  ReadResults(AuthorizedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * Every page of them.
   *
   * @param end nobody waits longer for a slow platform
   */
  Results read(Registration registration, URI lineItem, Instant end) {
    var grades = new HashMap<String, Grade>();
    var next = Optional.of(LineItemAddress.results(lineItem));
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      if (clock.instant().isAfter(end)) {
        return new Results(Map.of(), Fetched.Cause.UNREACHABLE.name());
      }
      var said = http.send(registration, Call.get(Scopes.RESULT, next.get(), RESULTS));
      var cause = add(said, grades);
      if (!cause.isEmpty()) {
        return new Results(Map.of(), cause);
      }
      next =
          NextLink.in(((Fetched.Answer) said).headers())
              .flatMap(address -> Hosts.on(address, registration.hosts()));
    }
    return new Results(grades, "");
  }

  private static String add(Fetched said, Map<String, Grade> grades) {
    return said.fold(
        answer -> {
          var results =
              answer.ok()
                  ? AgsJson.read(answer.body(), Result[].class)
                  : Optional.<Result[]>empty();
          results.ifPresent(found -> Arrays.stream(found).forEach(r -> add(r, grades)));
          return results.isPresent() ? "" : String.valueOf(answer.status());
        },
        failed -> failed.cause().name());
  }

  private static void add(@Nullable Result result, Map<String, Grade> grades) {
    if (result != null && result.userId != null && result.resultScore != null) {
      double maximum = Objects.requireNonNullElse(result.resultMaximum, 1.0); // 3.3.1: default 1
      grades.put(result.userId, new Grade(result.resultScore, maximum));
    }
  }
}
