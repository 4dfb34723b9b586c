package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Hashes;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;
import org.preuve.web.page.Page;
import org.preuve.web.tenant.Tenant;

/**
 * Where a tutor without an account answers. The secret in the path is all that lets anybody in, so
 * no other site can send this form; it opens one request, and nothing once that is answered.
 */
@Path("/attest/{token: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class AttestResource {

  private final Frame frame;
  private final AttestationRepository attestations;
  private final Instance<AnswerRequest> answering;
  private final AttestAttempts attempts;
  private final ClientAddress addresses;
  private final Clock clock;
  private final Page page;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public AttestResource(
      Frame frame,
      AttestationRepository attestations,
      Instance<AnswerRequest> answering,
      AttestAttempts attempts,
      ClientAddress addresses,
      Clock clock) {
    this.frame = frame;
    this.attestations = attestations;
    this.answering = answering;
    this.attempts = attempts;
    this.addresses = addresses;
    this.clock = clock;
    this.page = frame.page(PortfolioPages.PAGES);
  }

  /** What is asked, and the form. */
  @GET
  public Response form(@PathParam("token") String token) {
    return open(
        token, (use, asked) -> show(200, token, use, asked, AnswerForm.asked(asked), List.of()));
  }

  /**
   * Answers, or with {@code do=decline} says that the request is none for this person.
   *
   * @param verdict name of a {@link Verdict}
   * @param sure {@code yes}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      @FormParam("do") @DefaultValue("") String what,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("role") @DefaultValue("") String role,
      @FormParam("company") @DefaultValue("") String company,
      @FormParam("verdict") @DefaultValue("") String verdict,
      @FormParam("words") @DefaultValue("") String words,
      @FormParam("sure") @DefaultValue("") String sure) {
    var form = AnswerForm.of(name, role, company, verdict, words, sure);
    return open(
        token,
        (use, asked) ->
            what.equals("decline") ? declined(use, asked) : answered(token, use, asked, form));
  }

  private Response answered(String token, AnswerRequest use, Attestation asked, AnswerForm form) {
    var problems = form.problems();
    if (!problems.isEmpty()) {
      return show(400, token, use, asked, form, problems);
    }
    if (use.competencies(asked).isEmpty()) {
      return frame.refuse(page, AttestationReason.ATTEST_FRAMEWORK);
    }
    return use.answer(page, asked, form)
        ? done("attest.done", use.student(asked))
        : frame.refuse(page, AttestationReason.ATTEST_USED);
  }

  private Response declined(AnswerRequest use, Attestation asked) {
    return use.decline(asked)
        ? done("attest.declined", use.student(asked))
        : frame.refuse(page, AttestationReason.ATTEST_USED);
  }

  private Response done(String what, String student) {
    var title = page.t(what + ".title");
    return frame.show(
        page, title, "attestation/done.jte", new DoneView(title, page.t(what, student)));
  }

  private Response show(
      int status,
      String token,
      AnswerRequest use,
      Attestation asked,
      AnswerForm form,
      List<String> problems) {
    var view =
        new AttestView(
            "/attest/" + token,
            use.student(asked),
            asked.subject(),
            use.competencies(asked).stream()
                .map(c -> c.code() + " " + c.label(page.locale()))
                .toList(),
            page.dateTime(asked.expiresAt()),
            form,
            problems);
    var title = page.t("attest.title", view.student());
    return frame.show(
        status,
        page,
        problems.isEmpty() ? title : page.t("form.error-title", title),
        "attestation/attest.jte",
        view);
  }

  private Response open(String token, BiFunction<AnswerRequest, Attestation, Response> then) {
    var address = addresses.of(request);
    var now = clock.instant();
    var flood = attempts.flood(address, now);
    if (flood.isPresent()) {
      return tooMany(flood.get());
    }
    var asked = attestations.byToken(Hashes.sha256(token));
    if (asked.isEmpty()) {
      return attempts
          .wrong(address, now)
          .map(this::tooMany)
          .orElseGet(() -> frame.refuse(page, AttestationReason.ATTEST_UNKNOWN));
    }
    return closed(asked.get(), now)
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> within(asked.get(), then));
  }

  /** Of a platform that was disabled nothing is taken, nor shown. */
  private Optional<AttestationReason> closed(Attestation asked, Instant now) {
    return attestations.active(asked.registration()) == 0
        ? Optional.of(AttestationReason.ATTEST_AWAY)
        : asked.over(now);
  }

  /** On behalf of the request's tenant. */
  private Response within(
      Attestation asked, BiFunction<AnswerRequest, Attestation, Response> then) {
    return Tenant.call(
        asked.registration(),
        () -> {
          try (var use = answering.getHandle()) {
            return then.apply(use.get(), asked);
          }
        });
  }

  private Response tooMany(Duration wait) {
    return Response.fromResponse(frame.refuse(page, AttestationReason.ATTEST_RATE))
        .header(HttpHeaders.RETRY_AFTER, TryLimit.retryAfter(wait))
        .build();
  }
}
