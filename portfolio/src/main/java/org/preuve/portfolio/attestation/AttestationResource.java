package org.preuve.portfolio.attestation;

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
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;
import org.preuve.web.base.QrCode;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A student's requests to companies. */
@Path("/attestations")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class AttestationResource {

  private final Frame frame;
  private final Caller caller;
  private final AskCompany asking;
  private final Frameworks frameworks;
  private final ServerConfig server;
  private final Clock clock;
  private final Page page;

  @Inject
  public AttestationResource(
      Frame frame,
      Caller caller,
      AskCompany asking,
      Frameworks frameworks,
      ServerConfig server,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.asking = asking;
    this.frameworks = frameworks;
    this.server = server;
    this.clock = clock;
    this.page = frame.page(PortfolioPages.PAGES);
  }

  /** What was asked, and what became of it. */
  @GET
  public Response list() {
    var view = new RequestsView(asking.of(caller).stream().map(this::row).toList());
    return frame.show(page, page.t("attestations.title"), "attestation/list.jte", view);
  }

  /** The form. */
  @GET
  @Path("new")
  public Response form() {
    return form(200, RequestForm.BLANK, List.of());
  }

  /** Makes a request and shows its link; a reload of that page shows it and makes no other. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @FormParam("tutor") @DefaultValue("") String tutor,
      @FormParam("company") @DefaultValue("") String company,
      @FormParam("subject") @DefaultValue("") String subject,
      @FormParam("draw") @DefaultValue("") String draw,
      @FormParam("code") List<String> codes) {
    var form = RequestForm.of(tutor, company, subject, codes);
    var known =
        frameworks.of(caller.course()).competencies().stream()
            .map(Competency::code)
            .collect(Collectors.toUnmodifiableSet());
    var problems = form.problems(known);
    if (!problems.isEmpty()) {
      return form(400, form, problems);
    }
    var asked = asking.ask(caller, form, draw);
    return asked
        .refusal()
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> link(form, asked.link().orElseThrow()));
  }

  /** Takes a request back. */
  @POST
  @Path("{id: [a-z2-7]{26}}/withdraw")
  public Response withdraw(@PathParam("id") String id) {
    return asking.withdraw(caller, id)
        ? frame.seeOther(page, "/attestations", "attestation.withdrawn")
        : frame.refuse(page, PortfolioReason.NOT_FOUND);
  }

  /** Forgets a request that is over. */
  @POST
  @Path("{id: [a-z2-7]{26}}/delete")
  public Response delete(@PathParam("id") String id) {
    return asking.delete(caller, id)
        ? frame.seeOther(page, "/attestations", "attestation.deleted")
        : frame.refuse(page, PortfolioReason.NOT_FOUND);
  }

  private Response link(RequestForm form, AskCompany.Link made) {
    var address = server.at("/attest/" + made.token()).toString();
    var until = page.dateTime(made.until());
    var view = new LinkView(form.tutor(), address, QrCode.of(address), until);
    return frame.show(page, page.t("attestation.link.title"), "attestation/link.jte", view);
  }

  private Response form(int status, RequestForm form, List<String> problems) {
    var framework = frameworks.of(caller.course());
    var view =
        new AskView(
            form.tutor(),
            form.company(),
            form.subject(),
            Ids.random(),
            framework.blocs().stream().map(bloc -> bloc(bloc, form)).toList(),
            problems);
    var title = page.t("attestation.new.title");
    return frame.show(
        status,
        page,
        problems.isEmpty() ? title : page.t("form.error-title", title),
        "attestation/new.jte",
        view);
  }

  private AskView.Bloc bloc(Bloc bloc, RequestForm form) {
    var choices =
        bloc.competencies().stream()
            .map(
                c ->
                    new AskView.Choice(
                        c.code(), c.label(page.locale()), form.codes().contains(c.code())))
            .toList();
    boolean chosen = choices.stream().anyMatch(AskView.Choice::chosen);
    return new AskView.Bloc(
        page.t("bloc.title", bloc.number(), bloc.label(page.locale())), chosen, choices);
  }

  private RequestsView.Row row(Attestation one) {
    boolean expired =
        one.over(clock.instant()).filter(AttestationReason.ATTEST_EXPIRED::equals).isPresent();
    var state = expired ? "EXPIRED" : one.state().name();
    var date = page.date(one.answeredAt().orElse(one.expiresAt()));
    return new RequestsView.Row(
        one.id(),
        one.tutor(),
        one.subject(),
        page.t("attestation.meta." + state, one.company(), page.date(one.createdAt()), date),
        page.t(
            one.verdict()
                .map(said -> "attestation.said." + said)
                .orElse("attestation.state." + state)),
        one.verdict().map(Verdict::tone).orElse(""),
        one.over(clock.instant()).isEmpty(),
        one.removable(clock.instant()),
        one.evidence().map(EvidenceId::value).map(id -> "/evidence/" + id));
  }
}
