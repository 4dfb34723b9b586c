package org.preuve.badges.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.badges.transcript.TranscriptOutcome.Refused;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Where a student chooses badges and decisions and takes them away as one signed record. */
@Path("/transcript")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class TranscriptResource {

  private final Frame frame;
  private final Caller caller;
  private final HeldBadges badges;
  private final DecidedCompetencies decided;
  private final MakeTranscript making;

  @Inject
  public TranscriptResource(
      Frame frame,
      Caller caller,
      HeldBadges badges,
      DecidedCompetencies decided,
      MakeTranscript making) {
    this.frame = frame;
    this.caller = caller;
    this.badges = badges;
    this.decided = decided;
    this.making = making;
  }

  /** The badges to choose from, those that count chosen as far as a record holds them. */
  @GET
  public Response choose() {
    return show(200, Optional.empty(), Optional.empty());
  }

  /**
   * CLR 2.0 of the badges named by {@code badge} and the decisions named by {@code decision}, a
   * code; signed at each call. It is a form, since a decision that is said is kept, with the bit
   * that takes it back.
   */
  @POST
  @Path("clr.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response clr(
      @FormParam("badge") List<String> chosen, @FormParam("decision") List<String> codes) {
    var all = new HashSet<>(chosen);
    all.addAll(codes);
    return made(chosen, codes).fold(TranscriptResource::download, why -> refuse(why, all));
  }

  private TranscriptOutcome made(List<String> chosen, List<String> codes) {
    try {
      return making.of(caller, chosen, codes);
    } catch (MakeTranscript.TooLarge large) {
      return new Refused(TranscriptReason.TRANSCRIPT_LARGE);
    }
  }

  private static Response download(String json) {
    return Response.ok(json.getBytes(UTF_8), "application/vc+ld+json;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"clr.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response refuse(Refused why, Set<String> chosen) {
    return frame.wantsJson()
        ? frame.refuse(frame.page(PAGES), why.reason())
        : show(why.reason().status(), Optional.of(chosen), Optional.of(why));
  }

  private Response show(int status, Optional<Set<String>> chosen, Optional<Refused> refusal) {
    var page = frame.page(PAGES);
    var held = badges.of(caller);
    var view =
        TranscriptView.of(
            page, held, decided.of(caller, held), decided.wantsTwo(caller), chosen, refusal);
    return frame.show(status, page, page.t("transcript.title"), "transcript/transcript.jte", view);
  }
}
