package org.preuve.portfolio.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.UnkeptPage;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Pieces that several students made: to their members and to those who were named, nobody else. */
@Path("/groups")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class GroupsResource {

  private static final String ID = "{id: [a-z2-7]{26}}";

  private final Frame frame;
  private final Caller caller;
  private final GroupRepository groups;
  private final NameMembers nameMembers;
  private final TakePart takePart;
  private final GroupPage groupPage;
  private final UnkeptPage unkept;

  @Inject
  public GroupsResource(
      Frame frame,
      Caller caller,
      GroupRepository groups,
      NameMembers nameMembers,
      TakePart takePart,
      GroupPage groupPage,
      UnkeptPage unkept) {
    this.frame = frame;
    this.caller = caller;
    this.groups = groups;
    this.nameMembers = nameMembers;
    this.takePart = takePart;
    this.groupPage = groupPage;
    this.unkept = unkept;
  }

  /** Invitations, and what the person has a part in. */
  @GET
  public Response list() {
    var page = page();
    return frame.show(page, page.t("groups.title"), "group/list.jte", groupPage.list(page, caller));
  }

  /** One; the name of somebody who could be asked is looked for. */
  @GET
  @Path(ID)
  public Response show(
      @PathParam("id") String id, @QueryParam("name") @DefaultValue("") String name) {
    var search = name.length() > 100 ? name.substring(0, 100) : name;
    return show(id, SentForm.looking(search), Optional.empty());
  }

  /** Asks those who are ticked. */
  @POST
  @Path(ID + "/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(@PathParam("id") String id, @FormParam("person") List<String> people) {
    var chosen = people(people);
    return nameMembers
        .invite(caller, id, chosen)
        .map(reason -> show(id, SentForm.choosing(chosen), Optional.of(reason)))
        .orElseGet(() -> frame.seeOther(page(), GroupPage.path(id), "group.invited"));
  }

  /** As many as one group can have, and one more, so that too many are refused and not cut. */
  private static List<Long> people(List<String> fields) {
    return fields.stream()
        .filter(field -> field.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .limit(GroupCheck.MOST + 1L)
        .toList();
  }

  /** Takes an invitation back. */
  @POST
  @Path(ID + "/uninvite/{person: \\d{1,18}}")
  public Response uninvite(@PathParam("id") String id, @PathParam("person") long person) {
    return done(id, nameMembers.uninvite(caller, id, person), "group.uninvited");
  }

  /** Took part. */
  @POST
  @Path(ID + "/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @PathParam("id") String id, @FormParam("words") @DefaultValue("") String words) {
    var said = text(words);
    return takePart
        .confirm(caller, id, said)
        .map(reason -> show(id, SentForm.saying(said), Optional.of(reason)))
        .orElseGet(() -> frame.seeOther(page(), GroupPage.path(id), "group.confirmed"));
  }

  /** Did not. */
  @POST
  @Path(ID + "/decline")
  public Response decline(@PathParam("id") String id) {
    return takePart
        .decline(caller, id)
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> frame.seeOther(page(), "/groups", "group.declined"));
  }

  /** The own contribution. */
  @POST
  @Path(ID + "/contribution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(
      @PathParam("id") String id, @FormParam("words") @DefaultValue("") String words) {
    var said = text(words);
    return takePart
        .write(caller, id, said)
        .map(reason -> show(id, SentForm.saying(said), Optional.of(reason)))
        .orElseGet(() -> frame.seeOther(page(), GroupPage.path(id), "group.written"));
  }

  /** Takes no part any more. */
  @POST
  @Path(ID + "/leave")
  public Response leave(@PathParam("id") String id) {
    return takePart
        .leave(caller, id)
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> frame.seeOther(page(), "/evidence", "group.left"));
  }

  private Response done(String id, Optional<GroupReason> refused, String note) {
    return refused
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> frame.seeOther(page(), GroupPage.path(id), note));
  }

  private static String text(String words) {
    return words.replace("\r\n", "\n").strip();
  }

  /** With what was sent, where something is to be mended; or the reason alone for a program. */
  private Response show(String id, SentForm sent, Optional<Reason> problem) {
    var own = groups.member(id, caller.user().value(), caller.course().value());
    if (own.filter(m -> m.state() != MemberState.LEFT).isEmpty()) {
      var words = Map.of("contribution", Objects.requireNonNullElse(sent.words(), ""));
      return unkept.refuse(page(), GroupReason.GROUP_NOT_FOUND, words);
    }
    if (problem.isPresent() && frame.wantsJson()) {
      return frame.refuse(page(), problem.get());
    }
    return own.get().confirmed()
        ? page("group/show.jte", problem, groupPage.member(page(), caller, id, sent, problem))
        : page("group/invited.jte", problem, groupPage.invited(page(), own.get(), sent, problem));
  }

  private Response page(String template, Optional<Reason> problem, Object view) {
    var page = page();
    var title = page.t("group.title");
    return frame.show(
        problem.map(Reason::status).orElse(200),
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        template,
        view);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
