package org.preuve.demo.lms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.nrps.objects.Container;
import org.tsugi.nrps.objects.Member;

/** Who is in the course (NRPS 2.0), with short role names as Moodle gives them. */
final class Memberships {

  private static final String MEDIA_TYPE =
      "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final AccessTokens tokens;

  Memberships(Addresses addresses, AccessTokens tokens) {
    this.addresses = addresses;
    this.tokens = tokens;
  }

  Reply list(Request request) {
    Tool tool = tokens.tool(request, Scopes.MEMBERS);
    String role = request.query().get("role");
    var container = new Container();
    container.id = addresses.memberships(tool);
    container.context = LaunchMessage.context();
    container.members =
        Person.ALL.stream()
            .filter(person -> role == null || hasRole(person, role))
            .map(person -> member(person, tool))
            .toList();
    ObjectNode tree = JSON.valueToTree(container);
    tree.get("members").forEach(member -> ((ObjectNode) member).remove("STATUS_ACTIVE"));
    return ToolRegistration.json(200, tree).with("Content-Type", MEDIA_TYPE);
  }

  private static boolean hasRole(Person person, String role) {
    return person.function().memberRoles().contains(role)
        || person.function().launchRoles().contains(role);
  }

  private static Member member(Person person, Tool tool) {
    var member = new Member();
    member.status = "Active";
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
