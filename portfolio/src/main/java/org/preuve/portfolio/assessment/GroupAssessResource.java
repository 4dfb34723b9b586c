package org.preuve.portfolio.assessment;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.anonymity.AnonymityReason;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A group's piece assessed once: the judgement about one member as drafts about the others. */
@Path("/assess/{who:\\d{1,18}|[a-z2-7]{26}}/{code}/group")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class GroupAssessResource {

  private final Frame frame;
  private final Caller caller;
  private final Frameworks frameworks;
  private final FindAssessmentItem findSeat;
  private final GroupPeers peers;
  private final GroupAssessPage groupPage;
  private final TakeOver takeOver;

  @Inject
  public GroupAssessResource(
      Frame frame,
      Caller caller,
      Frameworks frameworks,
      FindAssessmentItem findSeat,
      GroupPeers peers,
      GroupAssessPage groupPage,
      TakeOver takeOver) {
    this.frame = frame;
    this.caller = caller;
    this.frameworks = frameworks;
    this.findSeat = findSeat;
    this.peers = peers;
    this.groupPage = groupPage;
    this.takeOver = takeOver;
  }

  /** What would be taken over, and to whom. */
  @GET
  public Response show(
      @PathParam("who") String who,
      @PathParam("code") String code,
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String only,
      @QueryParam("link") @DefaultValue("") String link) {
    var filter = new ClassFilter(bloc, show, name, only, link);
    return found(
        who,
        code,
        (seat, source) -> show(seat, source, filter, Optional.empty(), Optional.empty()));
  }

  /** Drafts about those who are ticked; nothing is released. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @PathParam("who") String who,
      @PathParam("code") String code,
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String only,
      @QueryParam("link") @DefaultValue("") String link,
      @FormParam("framework") @DefaultValue("") String framework,
      @FormParam("mark") @DefaultValue("") String mark,
      @FormParam("m") List<String> members) {
    var filter = new ClassFilter(bloc, show, name, only, link);
    if (frameworks.movedSince(caller.course(), framework)) {
      return frame.refuse(page(), FrameworkReason.COURSE_MOVED);
    }
    var chosen = members.stream().distinct().toList();
    return found(who, code, (seat, source) -> take(seat, source, filter, mark, chosen));
  }

  private Response take(
      AssessmentItem seat,
      GroupPeers.Source source,
      ClassFilter filter,
      String mark,
      List<String> chosen) {
    if (chosen.isEmpty()) {
      return refused(seat, source, filter, chosen, AssessReason.GROUP_NOBODY);
    }
    if (!source.mark().equals(mark)) {
      return refused(seat, source, filter, List.of(), AssessReason.GROUP_CHANGED);
    }
    var left = takeOver.to(caller, seat, source.judgement(), chosen);
    return left.isEmpty()
        ? frame.seeOther(page(), seat.path() + "/group" + filter.query(), "together.taken")
        : refused(seat, source, filter, List.of(), AssessReason.GROUP_CHANGED);
  }

  private Response found(
      String who, String code, BiFunction<AssessmentItem, GroupPeers.Source, Response> then) {
    if (findSeat.named(caller, who)) {
      return frame.refuse(page(), AnonymityReason.NAMES_HIDDEN);
    }
    var seat = findSeat.newest(caller, who, code);
    if (seat.isEmpty()) {
      return frame.refuse(page(), AssessReason.ASSESSMENT_NOT_FOUND);
    }
    return peers
        .source(caller, seat.get())
        .map(source -> then.apply(seat.get(), source))
        .orElseGet(() -> frame.refuse(page(), AssessReason.GROUP_UNJUDGED));
  }

  private Response refused(
      AssessmentItem seat,
      GroupPeers.Source source,
      ClassFilter filter,
      Collection<String> chosen,
      AssessReason reason) {
    return frame.wantsJson()
        ? frame.refuse(page(), reason)
        : show(seat, source, filter, Optional.of(chosen), Optional.of(reason));
  }

  private Response show(
      AssessmentItem seat,
      GroupPeers.Source source,
      ClassFilter filter,
      Optional<Collection<String>> chosen,
      Optional<AssessReason> problem) {
    var page = page();
    var view = groupPage.of(page, caller, seat, source, filter, chosen, problem);
    var title = page.t("together.title", seat.code());
    return frame.show(
        problem.map(AssessReason::status).orElse(200),
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        "assessment/group.jte",
        view);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
