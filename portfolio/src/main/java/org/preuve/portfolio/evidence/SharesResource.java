package org.preuve.portfolio.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A student's own links. */
@Path("/shares")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class SharesResource {

  private final Frame frame;
  private final Caller caller;
  private final ShareEvidence shareEvidence;
  private final ShareLinkRepository links;
  private final EvidenceRepository evidence;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  public SharesResource(
      Frame frame,
      Caller caller,
      ShareEvidence shareEvidence,
      ShareLinkRepository links,
      EvidenceRepository evidence,
      ServerConfig server,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.shareEvidence = shareEvidence;
    this.links = links;
    this.evidence = evidence;
    this.server = server;
    this.clock = clock;
  }

  /** The links, and the form for another one. */
  @GET
  public Response show() {
    return show(200, "", "", true, 30, Set.of());
  }

  /** Makes one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response share(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("named") @DefaultValue("") String named,
      @FormParam("days") @DefaultValue("") String days,
      @FormParam("p") Set<String> pieces) {
    return share(page(), name, "on".equals(named), days(days), pieces);
  }

  private Response share(Page page, String name, boolean named, int days, Set<String> pieces) {
    return shareEvidence
        .share(caller, name, named, days, pieces)
        .map(
            reason ->
                frame.wantsJson()
                    ? frame.refuse(page, reason)
                    : show(reason.status(), problem(page, reason), name, named, days, pieces))
        .orElseGet(() -> frame.seeOther(page, "/shares", "share.made"));
  }

  /** Takes one back. */
  @POST
  @Path("{id: [a-z2-7]{26}}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(@PathParam("id") String id) {
    return shareEvidence.revoke(caller, id)
        ? frame.seeOther(page(), "/shares", "share.revoked")
        : frame.refuse(page(), ShareReason.SHARE_GONE);
  }

  private static int days(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }

  private static String problem(Page page, ShareReason reason) {
    var key = "refused." + reason.name();
    return page.t(key + ".title") + " " + page.t(key + ".cure");
  }

  private Response show(
      int status, String problem, String name, boolean named, int days, Set<String> chosen) {
    var page = page();
    long user = caller.user().value();
    long course = caller.course().value();
    var own = links.of(user, course);
    var titles = titles(own);
    var view =
        new SharesView(
            problem,
            own.stream()
                .map(link -> link(page, link, titles.getOrDefault(link.id(), List.of())))
                .toList(),
            new SharesView.Form(name, named),
            ShareEvidence.DAYS.stream()
                .map(d -> new SharesView.Option("" + d, page.t("share.days", d), d == days))
                .toList(),
            evidence.of(user, course).stream()
                .map(
                    e ->
                        new SharesView.Option(
                            e.id().value(), e.title(), chosen.contains(e.id().value())))
                .toList());
    return frame.show(status, page, page.t("share.title"), "evidence/shares.jte", view);
  }

  /** What each open link shows, all asked for at once. */
  private Map<String, List<String>> titles(List<ShareLink> own) {
    var open = own.stream().filter(l -> l.open(clock.instant())).map(ShareLink::id).toList();
    return open.isEmpty()
        ? Map.of()
        : links.titles(open).stream()
            .collect(groupingBy(r -> (String) r[0], mapping(r -> (String) r[1], toList())));
  }

  private SharesView.Link link(Page page, ShareLink link, List<String> titles) {
    boolean open = link.open(clock.instant());
    var key = open ? "share.until" : link.revokedAt().isPresent() ? "share.ended" : "share.over";
    return new SharesView.Link(
        link.id(),
        link.name(),
        open ? server.at("/shared/" + link.id()).toString() : "",
        page.t(key, page.dateTime(link.revokedAt().orElse(link.expiresAt()))),
        open ? titles : List.of());
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
