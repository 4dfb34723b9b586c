package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.AdminRequest;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.platform.ManualForm;
import org.preuve.lti.platform.ToolConfig;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/**
 * Registration by hand: what to paste at the platform, then what to copy from it. The name of the
 * key set is drawn first and stays in the address of the page, because the platform wants the
 * address of our keys before it gives a client id.
 */
@Path("/admin/connect/{product:moodle|canvas|sakai|other}")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class ManualResource {

  private static final String REF = "[a-z2-7]{26}";

  private final RegisterByHand registering;
  private final AdminRequest request;
  private final Frame frame;
  private final ServerConfig server;
  private final ToolConfig tool;

  @Inject
  public ManualResource(
      RegisterByHand registering,
      AdminRequest request,
      Frame frame,
      ServerConfig server,
      ToolConfig tool) {
    this.registering = registering;
    this.request = request;
    this.frame = frame;
    this.server = server;
    this.tool = tool;
  }

  /** The fields of the form, as typed. */
  public static final class Fields {
    @FormParam("ref")
    @DefaultValue("")
    private String ref = "";

    @FormParam("site")
    @DefaultValue("")
    private String site = "";

    @FormParam("issuer")
    @DefaultValue("")
    private String issuer = "";

    @FormParam("client_id")
    @DefaultValue("")
    private String clientId = "";

    @FormParam("authorization")
    @DefaultValue("")
    private String authorization = "";

    @FormParam("token")
    @DefaultValue("")
    private String token = "";

    @FormParam("audience")
    @DefaultValue("")
    private String audience = "";

    @FormParam("keys")
    @DefaultValue("")
    private String keys = "";

    @FormParam("deployment")
    @DefaultValue("")
    private String deployment = "";

    ManualForm form(String product) {
      return new ManualForm(
          product,
          site.strip(),
          issuer.strip(),
          clientId.strip(),
          authorization.strip(),
          token.strip(),
          audience.strip(),
          keys.strip(),
          deployment.strip());
    }
  }

  /** The page; a first visit draws the name of the key set. */
  @GET
  public Response show(
      @PathParam("product") String product, @QueryParam("ref") @DefaultValue("") String ref) {
    if (!ref.matches(REF)) {
      var page = frame.page(LtiPages.PAGES);
      return frame.seeOther(page, "/admin/connect/" + product + "?ref=" + Ids.random(), null);
    }
    return page(200, ref, ManualForm.empty(name(product)), Map.of());
  }

  /** Registers, or shows the form with what is wrong at each field. */
  @POST
  public Response register(@PathParam("product") String product, @BeanParam Fields fields) {
    if (!fields.ref.matches(REF)) {
      throw new NotFoundException();
    }
    var form = fields.form(name(product));
    var wrong = registering.register(fields.ref, form, request.name());
    if (!wrong.isEmpty()) {
      return page(400, fields.ref, form, wrong);
    }
    var page = frame.page(LtiPages.PAGES);
    return frame.seeOther(page, "/admin/platforms/" + fields.ref, "admin.registered");
  }

  /** The key configuration that Canvas takes by "Paste JSON". */
  @GET
  @Path("/configuration.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response configuration(@QueryParam("ref") @DefaultValue("") String ref) {
    if (!ref.matches(REF)) {
      throw new NotFoundException();
    }
    var description = frame.page(LtiPages.PAGES).t("registration.description");
    return Response.ok(CanvasKey.json(server, tool, ref, description))
        .header("Content-Disposition", "attachment; filename=\"preuve-canvas.json\"")
        .build();
  }

  private Response page(int status, String ref, ManualForm form, Map<String, String> wrong) {
    var page = frame.page(LtiPages.PAGES);
    var view = ManualView.of(page, server, tool, ref, form, wrong);
    return frame.show(status, page, title(page, form), "admin/manual.jte", view);
  }

  private static String title(Page page, ManualForm form) {
    return page.t("admin.manual." + (form.product().isEmpty() ? "other" : form.product()));
  }

  private static String name(String product) {
    return List.of("moodle", "canvas", "sakai").contains(product) ? product : "";
  }
}
