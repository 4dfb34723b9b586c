package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;
import org.preuve.web.tenant.Tenant;

/** Wordings that assessors propose, compared with what is in force, for administrators. */
@Path("/admin/wordings")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class WordingsResource {

  private final Frame frame;
  private final ProposalRepository proposals;
  private final Instance<DecideWording> decisions;

  @Inject
  public WordingsResource(
      Frame frame, ProposalRepository proposals, Instance<DecideWording> decisions) {
    this.frame = frame;
    this.proposals = proposals;
    this.decisions = decisions;
  }

  /** Those that wait. */
  @GET
  public Response list() {
    var page = page();
    var view = WordingPage.list(page, proposals.waiting());
    return frame.show(page, page.t("wordings.title"), "framework/wordings.jte", view);
  }

  /** One beside what is in force. */
  @GET
  @Path("{id: [a-z2-7]{26}}")
  public Response show(@PathParam("id") String id) {
    return proposals
        .find(id)
        .flatMap(found -> as(found, use -> use.weigh(id).map(weighed -> show(found, weighed))))
        .orElseGet(() -> refuse(FrameworkReason.WORDING_UNKNOWN));
  }

  private Response show(Proposal found, DecideWording.Weighed weighed) {
    var page = page();
    var view = WordingPage.one(page, found, weighed);
    return frame.show(page, page.t("wordings.one"), "framework/wording.jte", view);
  }

  /**
   * Puts it in force for its registration.
   *
   * @param revision of the draft that the page showed
   * @param against id of the draft that it was compared with, empty for our own wording
   */
  @POST
  @Path("{id: [a-z2-7]{26}}/confirm")
  public Response confirm(
      @PathParam("id") String id,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("against") @DefaultValue("") String against) {
    return decide(id, use -> use.confirm(id, revision, against), "wording.confirmed");
  }

  /**
   * Makes a version of it that courses can choose; no course works with it by that.
   *
   * @param family of which it is the next version, or {@code new}
   * @param everywhere {@code on} for the courses of every registration
   * @param revision of the draft that the page showed
   */
  @POST
  @Path("{id: [a-z2-7]{26}}/publish")
  public Response publish(
      @PathParam("id") String id,
      @FormParam("family") @DefaultValue("") String family,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("everywhere") @DefaultValue("") String everywhere,
      @FormParam("revision") @DefaultValue("") String revision) {
    var wish = new PublishVersion.Wish(family, title, everywhere.equals("on"), revision);
    return decide(id, use -> use.publish(id, wish), "wording.published");
  }

  /** Leaves everything as it is. */
  @POST
  @Path("{id: [a-z2-7]{26}}/decline")
  public Response decline(@PathParam("id") String id) {
    return decide(id, use -> use.decline(id), "wording.declined");
  }

  private Response decide(
      String id, Function<DecideWording, Optional<Reason>> decision, String note) {
    return proposals
        .find(id)
        .map(found -> as(found, decision))
        .orElseGet(() -> Optional.of(FrameworkReason.WORDING_UNKNOWN))
        .map(this::refuse)
        .orElseGet(() -> frame.seeOther(page(), "/admin/wordings", note));
  }

  /** The store is made as that registration, so that it sees nothing of another. */
  private <T> T as(Proposal found, Function<DecideWording, T> work) {
    return Tenant.call(
        found.registration(),
        () -> {
          try (var use = decisions.getHandle()) {
            return work.apply(use.get());
          }
        });
  }

  private Response refuse(Reason reason) {
    return frame.refuse(page(), reason);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
