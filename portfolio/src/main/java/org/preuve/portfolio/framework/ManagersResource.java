package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Who may import, correct and publish frameworks for a platform. */
@Path("/admin/managers")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class ManagersResource {

  private static final int LONGEST = 100;

  private final Frame frame;
  private final Managers managers;

  @Inject
  public ManagersResource(Frame frame, Managers managers) {
    this.frame = frame;
    this.managers = managers;
  }

  /** All of them. */
  @GET
  public Response list() {
    return show("", List.of());
  }

  /** Looks for people; a form, so that no name stands in an address. */
  @POST
  @Path("search")
  public Response search(@FormParam("name") @DefaultValue("") String name) {
    var part = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return show(part, managers.people(part));
  }

  /** Gives the role to a person. */
  @POST
  public Response give(@FormParam("user") @DefaultValue("") String user) {
    return user.matches("\\d{1,18}")
        ? done(managers.give(Long.parseLong(user)), "manager.given")
        : refuse(FrameworkReason.MANAGER_UNKNOWN);
  }

  /** Takes it back. */
  @POST
  @Path("{id: \\d{1,18}}/withdraw")
  public Response withdraw(@PathParam("id") long id) {
    return done(managers.withdraw(id), "manager.withdrawn");
  }

  private Response done(Optional<Reason> refused, String note) {
    return refused
        .map(this::refuse)
        .orElseGet(() -> frame.seeOther(page(), "/admin/managers", note));
  }

  private Response show(String searched, List<Manager> people) {
    var page = page();
    var view =
        new ManagersView(
            managers.all().stream().map(one -> row(page, one)).toList(),
            searched,
            people.stream().map(one -> row(page, one)).toList());
    return frame.show(page, page.t("managers.title"), "framework/managers.jte", view);
  }

  private static ManagersView.Row row(Page page, Manager one) {
    var meta =
        one.at().isEmpty()
            ? one.platform()
            : page.t(
                "managers.meta",
                one.platform(),
                page.dateTime(Instant.parse(one.at())),
                one.giver());
    return new ManagersView.Row(one.id(), one.name(), meta);
  }

  private Response refuse(Reason reason) {
    return frame.refuse(page(), reason);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
