package org.preuve.portfolio.anonymity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Whether the names of candidates are hidden until their work is judged; teachers choose. */
@Path("/anonymity")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class AnonymityResource {

  private final Frame frame;
  private final Caller caller;
  private final AnonymityPage anonymityPage;
  private final ChooseAnonymity choose;

  @Inject
  public AnonymityResource(
      Frame frame, Caller caller, AnonymityPage anonymityPage, ChooseAnonymity choose) {
    this.frame = frame;
    this.caller = caller;
    this.anonymityPage = anonymityPage;
    this.choose = choose;
  }

  /** What is hidden, what is not, and who changed it when. */
  @GET
  public Response show() {
    var page = page();
    return frame.show(
        page, page.t("anonymity.title"), "anonymity/show.jte", anonymityPage.view(page, caller));
  }

  /** Hides names ({@code names=hidden}) or shows them ({@code names=shown}). */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@FormParam("names") @DefaultValue("") String names) {
    var refused =
        names.equals("hidden") || names.equals("shown")
            ? choose.choose(caller, names.equals("hidden"))
            : Optional.of(AnonymityReason.ANONYMITY_UNKNOWN);
    return refused
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> frame.seeOther(page(), "/anonymity", "anonymity.saved"));
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
