package org.preuve.demo.lms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.nrps.objects.Container;
import org.tsugi.nrps.objects.Member;

/**
 * Who is in the course (NRPS 2.0), with short role names as Moodle gives them: pages, roles, people
 * of a link, and differences.
 */
final class Memberships {

  private static final String MEDIA_TYPE =
      "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final RecordsFile records;
  private final AccessTokens tokens;
  private final Clock clock;

  Memberships(Addresses addresses, RecordsFile records, AccessTokens tokens, Clock clock) {
    this.addresses = addresses;
    this.records = records;
    this.tokens = tokens;
    this.clock = clock;
  }

  Reply list(Request request) {
    Tool tool = tokens.tool(request, Scopes.MEMBERS);
    var known = records.get();
    String course = course(known, request.path().get(0));
    var query = request.query();
    checkLink(known, query.get("rlid"), course);
    var people = people(known, course, query);
    int from = number(query.get("from"), 0);
    int limit = number(query.get("limit"), people.size());
    var container = new Container();
    container.id = addresses.memberships(tool, course);
    container.context = LaunchMessage.context(known, course);
    container.members =
        people.stream()
            .skip(from)
            .limit(limit)
            .map(person -> member(person, tool, known.enrolled(person.id(), course)))
            .toList();
    ObjectNode tree = JSON.valueToTree(container);
    tree.get("members").forEach(member -> ((ObjectNode) member).remove("STATUS_ACTIVE"));
    return ToolRegistration.json(200, tree)
        .with("Content-Type", MEDIA_TYPE)
        .with("Link", links(container.id, query, from + limit < people.size() ? from + limit : 0));
  }

  private static String course(Records known, String id) {
    return id.equals(Course.ID)
        ? id
        : known.copy(id).map(Records.Copy::id).orElseThrow(() -> new Refusal(404, "not_found"));
  }

  private static void checkLink(Records known, @Nullable String link, String course) {
    if (link != null && known.link(link).filter(l -> l.course().equals(course)).isEmpty()) {
      throw new Refusal(404, "unknown_resource_link");
    }
  }

  /** With {@code since}, those who changed after it; else those who are in the course. */
  private static List<Person> people(Records known, String course, Map<String, String> query) {
    String role = query.get("role");
    String since = query.get("since");
    return Person.ALL.stream()
        .filter(person -> role == null || hasRole(person, role))
        .filter(
            person ->
                since == null
                    ? known.enrolled(person.id(), course)
                    : known
                        .enrolment(person.id(), course)
                        .filter(e -> e.at().compareTo(since) > 0)
                        .isPresent())
        .toList();
  }

  private String links(String address, Map<String, String> query, int next) {
    String differences = Addresses.with(address, Map.of("since", clock.instant().toString()));
    String link = "<" + differences + ">; rel=\"differences\"";
    if (next == 0) {
      return link;
    }
    var parameters = new LinkedHashMap<>(query);
    parameters.put("from", String.valueOf(next));
    return "<" + Addresses.with(address, parameters) + ">; rel=\"next\", " + link;
  }

  private static int number(@Nullable String text, int usual) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
  }

  private static boolean hasRole(Person person, String role) {
    return person.function().memberRoles().contains(role)
        || person.function().launchRoles().contains(role);
  }

  private static Member member(Person person, Tool tool, boolean enrolled) {
    var member = new Member();
    member.status = enrolled ? "Active" : "Deleted";
    member.user_id = person.id();
    member.name = person.name();
    member.given_name = person.given();
    member.family_name = person.family();
    if (tool.wantsEmail()) {
      member.email = person.email();
    }
    member.lis_person_sourcedid = "";
    member.roles = List.copyOf(person.function().memberRoles());
    return member;
  }
}
