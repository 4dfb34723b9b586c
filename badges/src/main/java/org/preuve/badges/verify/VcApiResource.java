package org.preuve.badges.verify;

import static org.preuve.badges.BadgePages.PAGES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.verify.VerifyAnswer.Status;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.page.Page;

/**
 * Verifying for programs, in the form of the W3C VC API 0.3, sections 3.3.1 and 3.3.2: 200 with
 * {@code verified} true, or 400 with {@code problemDetails} (RFC 9457).
 */
@Path("/vc")
@OpenTo(Who.ANYBODY)
@Dependent
public class VcApiResource {

  private static final String CREDENTIAL = "verifiableCredential";
  private static final String PRESENTATION = "verifiablePresentation";

  private final VerifyCredential verification;
  private final VerifyTurn turn;
  private final ClientAddress addresses;
  private final Frame frame;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public VcApiResource(
      VerifyCredential verification, VerifyTurn turn, ClientAddress addresses, Frame frame) {
    this.verification = verification;
    this.turn = turn;
    this.addresses = addresses;
    this.frame = frame;
  }

  /** {@code {"verifiableCredential": …}}: an object, or a token as text. */
  @POST
  @Path("credentials/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @MaxBody(CredentialJson.MAX_BYTES)
  public Response credential(InputStream body) throws IOException {
    return limited(() -> verify(body, CREDENTIAL));
  }

  /**
   * {@code {"verifiablePresentation": …}}: each credential in it. Who presents them is not looked
   * at, so a presentation with a proof of its own, or as a token, is not read.
   */
  @POST
  @Path("presentations/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @MaxBody(CredentialJson.MAX_BYTES)
  public Response presentation(InputStream body) throws IOException {
    return limited(() -> verify(body, PRESENTATION));
  }

  private Response limited(VerifyTurn.Work<Response> work) throws IOException {
    return turn.take(
        addresses.of(request),
        work,
        (reason, pause) ->
            Response.fromResponse(frame.refuse(frame.page(PAGES), reason))
                .header("Retry-After", pause.toSeconds() + 1)
                .build());
  }

  private Response verify(InputStream body, String member) throws IOException {
    var page = frame.page(PAGES);
    var given =
        CredentialJson.object(body.readNBytes(CredentialJson.MAX_BYTES + 1))
            .map(json -> json.path(member));
    var file = given.flatMap(VcApiResource::file);
    if (file.isEmpty()) {
      return answer(problems(page, Finding.JSON_NO_BADGE, "NOT_READ"));
    }
    if (Presentation.signed(given.get())
        || (member.equals(PRESENTATION) && given.get().has("proof"))) {
      return answer(problems(page, Finding.PROOF_SUITE, "NOT_READ"));
    }
    var report = verification.verify(file.get(), "");
    return answer(
        Status.of(report) == Status.VALID ? verified(page, report) : problems(page, report));
  }

  private static Optional<byte[]> file(JsonNode given) {
    if (!given.isObject() && !given.isTextual()) {
      return Optional.empty();
    }
    var text = given.isObject() ? CredentialJson.write(given) : given.asText();
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is left to the reader is a warning. */
  private static ObjectNode verified(Page page, Report report) {
    var json = CredentialJson.empty().put("verified", true);
    var warnings = json.putArray("warnings");
    report.findings().stream()
        .filter(finding -> finding.result() == Result.UNKNOWN)
        .forEach(finding -> warnings.add(problem(page, finding, report.how(), "WARNING")));
    json.putArray("problemDetails");
    return json;
  }

  private static ObjectNode problems(Page page, Report report) {
    var reason =
        report
            .reason()
            .or(
                () ->
                    report.findings().stream()
                        .filter(finding -> finding.statement() == Statement.STATUS)
                        .findFirst())
            .orElse(Finding.JSON_NO_BADGE);
    return problems(page, reason, report.how(), Status.of(report).name());
  }

  private static ObjectNode problems(Page page, Finding finding, String title) {
    return problems(page, finding, Report.How.UNKNOWN, title);
  }

  private static ObjectNode problems(Page page, Finding finding, Report.How how, String title) {
    var json = CredentialJson.empty().put("verified", false);
    json.putArray("problemDetails").add(problem(page, finding, how, title));
    return json;
  }

  private static ObjectNode problem(Page page, Finding finding, Report.How how, String title) {
    return CredentialJson.empty()
        .put("type", "urn:preuve:badge:" + finding.code())
        .put("title", title)
        .put("code", finding.code())
        .put("detail", CheckView.why(page, finding, how));
  }

  private static Response answer(ObjectNode json) {
    return Response.status(json.path("verified").asBoolean() ? 200 : 400)
        .entity(CredentialJson.write(json))
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .build();
  }
}
