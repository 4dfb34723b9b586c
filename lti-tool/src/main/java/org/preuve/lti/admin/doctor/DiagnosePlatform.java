package org.preuve.lti.admin.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Scopes;
import org.preuve.lti.platform.TokenProbe;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;
import org.preuve.web.base.ServerConfig;

/** Tries what a launch and the services of a platform need; stores nothing. */
@Dependent
public class DiagnosePlatform {

  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private final SafeHttp http;
  private final ToolKeys keys;
  private final TokenProbe tokens;
  private final AuthorizedHttp services;
  private final LastCourse courses;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  DiagnosePlatform(
      SafeHttp http,
      ToolKeys keys,
      TokenProbe tokens,
      AuthorizedHttp services,
      LastCourse courses,
      ServerConfig server,
      Clock clock) {
    this.http = http;
    this.keys = keys;
    this.tokens = tokens;
    this.services = services;
    this.courses = courses;
    this.server = server;
    this.clock = clock;
  }

  /** Findings in the order in which a fault would show. */
  public List<Diagnosis> diagnose(Registration registration) {
    var findings = new ArrayList<Diagnosis>();
    var before = clock.instant();
    var theirs = http.get(registration.jwksUri(), "application/json");
    findings.add(ClockCheck.check(theirs, middle(before, clock.instant())));
    findings.add(KeySetCheck.check(theirs, registration.jwksUri().toString()));
    var own = ownKey(registration);
    findings.add(own);
    if (own.verdict() == Diagnosis.Verdict.YES) {
      tokens(registration, findings);
    }
    boolean noToken = findings.stream().noneMatch(f -> f.reason().equals("token"));
    findings.add(roster(registration, noToken));
    findings.add(lineItems(registration, noToken));
    return findings;
  }

  private Diagnosis ownKey(Registration registration) {
    return keys.states(registration.ref()).stream()
        .filter(key -> key.use() == ToolKeys.Use.SIGNING)
        .findFirst()
        .map(key -> Diagnosis.yes("own-key", "own-key", key.kid()))
        .orElseGet(() -> Diagnosis.no("own-key", "own-key-missing"));
  }

  /** Who does not answer once is not asked again: an administrator waits for this page. */
  private void tokens(Registration registration, List<Diagnosis> findings) {
    var keySet = server.at("/lti/jwks/" + registration.ref()).toString();
    Optional<Fetched> away = Optional.empty();
    for (var scope : Scopes.all()) {
      var answer = away.orElseGet(() -> tokens.ask(registration, scope, clock.instant()));
      findings.add(GrantCheck.check(answer, scope, keySet));
      away = Optional.of(answer).filter(Fetched.Failed.class::isInstance);
    }
  }

  private Diagnosis roster(Registration registration, boolean noToken) {
    return courses
        .withMembers(registration)
        .map(
            course ->
                noToken
                    ? Diagnosis.notChecked("roster", "no-token")
                    : ServiceCheck.members(
                        ask(registration, course.memberships(), Scopes.MEMBERS, MEMBERS),
                        course.title()))
        .orElseGet(() -> Diagnosis.notChecked("roster", "no-course"));
  }

  private Diagnosis lineItems(Registration registration, boolean noToken) {
    return courses
        .withLineItems(registration)
        .map(
            course ->
                noToken
                    ? Diagnosis.notChecked("line-items", "no-token")
                    : ServiceCheck.lineItems(
                        ask(registration, course.lineItems(), Scopes.LINE_ITEM, LINE_ITEMS),
                        course.title()))
        .orElseGet(() -> Diagnosis.notChecked("line-items", "no-course"));
  }

  private Fetched ask(
      Registration registration, Optional<URI> address, String scope, String accept) {
    return services.send(
        registration, AuthorizedHttp.Call.get(scope, address.orElseThrow(), accept));
  }

  private static Instant middle(Instant before, Instant after) {
    return before.plus(Duration.between(before, after).dividedBy(2));
  }
}
