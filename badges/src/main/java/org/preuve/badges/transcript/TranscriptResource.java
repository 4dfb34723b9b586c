package org.preuve.badges.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.transcript.TranscriptOutcome.Refused;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Where a holder chooses badges and takes them away as one signed record. */
@Path("/transcript")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class TranscriptResource {

  private final Frame frame;
  private final Caller caller;
  private final HeldBadges badges;
  private final MakeTranscript making;

  @Inject
  public TranscriptResource(Frame frame, Caller caller, HeldBadges badges, MakeTranscript making) {
    this.frame = frame;
    this.caller = caller;
    this.badges = badges;
    this.making = making;
  }

  /** The badges to choose from, those that count chosen as far as a record holds them. */
  @GET
  public Response choose() {
    return show(200, Optional.empty(), Optional.empty());
  }

  /** CLR 2.0 of the badges named by {@code badge}; signed at each call. */
  @GET
  @Path("clr.json")
  public Response clr(@QueryParam("badge") List<String> chosen) {
    return making.of(caller, chosen).fold(TranscriptResource::download, why -> refuse(why, chosen));
  }

  private static Response download(String json) {
    return Response.ok(json.getBytes(UTF_8), "application/vc+ld+json;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"clr.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response refuse(Refused why, List<String> chosen) {
    return frame.wantsJson()
        ? frame.refuse(frame.page(PAGES), why.reason())
        : show(why.reason().status(), Optional.of(Set.copyOf(chosen)), Optional.of(why));
  }

  private Response show(int status, Optional<Set<String>> chosen, Optional<Refused> refusal) {
    var page = frame.page(PAGES);
    var view = TranscriptView.of(page, badges.of(caller), chosen, refusal);
    return frame.show(status, page, page.t("transcript.title"), "transcript/transcript.jte", view);
  }
}
