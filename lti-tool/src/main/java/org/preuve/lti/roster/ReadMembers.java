package org.preuve.lti.roster;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Scopes;
import org.preuve.web.base.Fetched;

/** Follows the pages of a list of members on the platform's registered hosts. */
@Dependent
class ReadMembers {

  /** Most people of one list. */
  static final int MOST = 10_000;

  /** Proposed size of a page; platforms may choose another. */
  static final int PAGE = 200;

  private static final int MOST_PAGES = 500;
  private static final String MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

  /** How a reading ended. */
  enum End {
    /** The last page was read. */
    COMPLETE,
    /** There is more than we read. */
    CAPPED,
    /** The platform answered, but not with a list. */
    REFUSED,
    /** It did not answer, or not in time. */
    AWAY
  }

  /**
   * What was read.
   *
   * @param differences where to ask for changes since this reading began
   */
  record Read(End end, List<MemberPage.Listed> members, @Nullable String differences) {

    boolean usable() {
      return end == End.COMPLETE || (end == End.CAPPED && !members.isEmpty());
    }
  }

  private final AuthorizedHttp http;
  private final Clock clock;

  @Inject
  ReadMembers(AuthorizedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** Reads in pages; a platform that refuses the size of a page is asked without it. */
  Read paged(Registration registration, URI address, Instant deadline) {
    var paged = read(registration, MembersAddress.paged(address, PAGE), deadline);
    return paged.end() == End.REFUSED && paged.members().isEmpty()
        ? read(registration, address, deadline)
        : paged;
  }

  /** Reads from that very address on. */
  Read read(Registration registration, URI address, Instant deadline) {
    var members = new ArrayList<MemberPage.Listed>();
    String differences = null;
    var next = Optional.of(address);
    for (int page = 0; next.isPresent(); page++) {
      if (members.size() >= MOST || page == MOST_PAGES) {
        return new Read(End.CAPPED, firstOf(members), differences);
      }
      if (clock.instant().isAfter(deadline)) {
        return new Read(End.AWAY, members, null);
      }
      var fetched = http.send(registration, Call.get(Scopes.MEMBERS, next.get(), MEMBERS));
      var found = found(fetched, registration);
      if (found.isEmpty()) {
        return new Read(end(fetched), members, null);
      }
      members.addAll(found.get().members());
      var headers = ((Fetched.Answer) fetched).headers();
      differences = differences == null ? differences(headers, registration) : differences;
      var link = NextLink.in(headers);
      next = link.flatMap(at -> Hosts.on(at, registration.hosts()));
      if (link.isPresent() && next.isEmpty()) { // a page that we may not fetch: not the whole list
        return new Read(End.REFUSED, members, null);
      }
    }
    return new Read(
        members.size() > MOST ? End.CAPPED : End.COMPLETE, firstOf(members), differences);
  }

  private static Optional<MemberPage> found(Fetched fetched, Registration registration) {
    return fetched.fold(
        answer ->
            answer.ok() ? MemberPage.read(answer.body(), registration.product()) : Optional.empty(),
        failed -> Optional.empty());
  }

  /** A list that is larger than one answer may be is cut like one with too many people. */
  private static End end(Fetched fetched) {
    return fetched.fold(
        answer -> answer.status() / 100 == 5 ? End.AWAY : End.REFUSED,
        failed -> failed.cause() == Fetched.Cause.TOO_LARGE ? End.CAPPED : End.AWAY);
  }

  private static @Nullable String differences(
      java.util.Map<String, List<String>> headers, Registration registration) {
    return DifferencesLink.in(headers)
        .flatMap(at -> Hosts.on(at, registration.hosts()))
        .map(URI::toString)
        .filter(at -> at.length() <= 2000)
        .orElse(null);
  }

  private static List<MemberPage.Listed> firstOf(List<MemberPage.Listed> members) {
    return List.copyOf(members.subList(0, Math.min(MOST, members.size())));
  }
}
