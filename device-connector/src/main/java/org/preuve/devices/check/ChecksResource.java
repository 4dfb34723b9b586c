package org.preuve.devices.check;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.preuve.devices.DevicePages;
import org.preuve.devices.check.CheckOutcome.Refused;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** What teachers require of prototypes: sets of checks, each change a version of its own. */
@Path("/checks")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ChecksResource {

  private final CourseChecks checks;
  private final KeepChecks keep;
  private final Frameworks frameworks;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public ChecksResource(
      CourseChecks checks, KeepChecks keep, Frameworks frameworks, Caller caller, Frame frame) {
    this.checks = checks;
    this.keep = keep;
    this.frameworks = frameworks;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What holds now. */
  @GET
  public Response list() {
    var rows = checks.of(caller).stream().map(this::row).toList();
    var view = new CheckListView(KeepChecks.teaches(caller), rows);
    return frame.show(page, page.t("checks.title"), "check/list.jte", view);
  }

  /** An empty form. */
  @GET
  @Path("/new")
  public Response blank() {
    return show(200, "", 0, "", new CheckForm(Map.of()));
  }

  /** A new set. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@Context HttpServletRequest request) {
    var form = CheckForm.of(request.getParameterMap());
    return answer(keep.add(caller, form), "", 0, form);
  }

  /** A set in the version that holds. */
  @GET
  @Path("/{set}")
  public Response one(@PathParam("set") String code) {
    var set = find(code);
    return show(200, code, set.version(), "", CheckForm.of(set));
  }

  /** The next version of a set. */
  @POST
  @Path("/{set}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("set") String code,
      @FormParam("version") @DefaultValue("") String version,
      @Context HttpServletRequest request) {
    var set = checks.newest(caller, code).orElseThrow(NotFoundException::new);
    var form = CheckForm.of(request.getParameterMap());
    var outcome =
        version.equals(Integer.toString(set.version()))
            ? keep.change(caller, set, form)
            : new Refused(CheckReason.CHECK_CHANGED);
    return answer(outcome, code, shown(version), form);
  }

  /** The page keeps its version: pressed again, it must not change what its reader never saw. */
  private static int shown(String version) {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** Ends a set: no later proof is held against it. */
  @POST
  @Path("/{set}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@PathParam("set") String code) {
    return keep.withdraw(caller, find(code)) instanceof Refused refused
        ? frame.refuse(page, refused.reason())
        : frame.seeOther(page, "/checks", "checks-withdrawn");
  }

  private Response answer(CheckOutcome outcome, String code, int version, CheckForm form) {
    if (outcome instanceof Refused refused) {
      return refused(refused.reason(), code, version, form);
    }
    return frame.seeOther(
        page, "/checks/" + ((CheckOutcome.Kept) outcome).code() + "/try", "checks-kept");
  }

  private Response refused(CheckReason reason, String code, int version, CheckForm form) {
    return frame.wantsJson() || reason == CheckReason.CHECK_TEACHER
        ? frame.refuse(page, reason)
        : show(reason.status(), code, version, reason.name(), form);
  }

  private Response show(int status, String code, int version, String problem, CheckForm form) {
    var view =
        new CheckFormView(
            code,
            version,
            problem,
            KeepChecks.teaches(caller),
            form,
            CheckFormView.allLines(),
            frameworks.of(caller.course()).competencies().stream()
                .map(c -> new CheckFormView.Choice(c.code(), c.label(page.locale())))
                .toList());
    var title = page.t(code.isEmpty() ? "checks.new" : "checks.change");
    return frame.show(status, page, title, "check/form.jte", view);
  }

  private CheckListView.Row row(CheckSet set) {
    return new CheckListView.Row(
        set.code(),
        set.title(),
        set.version(),
        set.competency(),
        page.dateTime(set.createdAt()),
        set.rules().stream().map(rule -> RuleWords.of(page, rule)).toList());
  }

  private CheckSet find(String code) {
    return checks.find(caller, code).orElseThrow(NotFoundException::new);
  }
}
