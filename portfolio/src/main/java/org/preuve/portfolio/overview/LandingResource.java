package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.overview.LandingCheck.Pages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Where links of a course lead that name a competency or a bloc: one address for everybody. */
@Path("/{kind: competencies|blocs}/{name: [A-Za-z0-9.-]{1,20}}")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class LandingResource {

  private final Frame frame;
  private final Caller caller;
  private final Frameworks frameworks;

  @Inject
  public LandingResource(Frame frame, Caller caller, Frameworks frameworks) {
    this.frame = frame;
    this.caller = caller;
    this.frameworks = frameworks;
  }

  /** On to the page of this person's role. */
  @GET
  public Response land(@PathParam("kind") String kind, @PathParam("name") String name) {
    var page = frame.page(PortfolioPages.PAGES);
    boolean bloc = kind.equals("blocs");
    Function<Framework, List<String>> names =
        bloc ? LandingResource::blocs : LandingResource::codes;
    var here = names.apply(frameworks.of(caller.course()));
    return LandingCheck.check(
            caller,
            name,
            here,
            here.contains(name) ? List.of() : elsewhere(names),
            bloc ? ofBloc(name) : ofCompetency(name))
        .fold(
            go -> frame.seeOther(page, go.path(), null),
            refused -> frame.refuse(page, refused.reason(), name));
  }

  private List<String> elsewhere(Function<Framework, List<String>> names) {
    return frameworks.all().stream().map(names).flatMap(List::stream).toList();
  }

  private static Pages ofBloc(String number) {
    return new Pages(
        "/portfolio?bloc=" + number,
        "/class?bloc=" + number,
        "/frameworks?missing=blocs/" + number);
  }

  private static Pages ofCompetency(String code) {
    return new Pages(
        "/portfolio/" + code, "/class?code=" + code, "/frameworks?missing=competencies/" + code);
  }

  private static List<String> blocs(Framework framework) {
    return framework.blocs().stream().map(b -> String.valueOf(b.number())).toList();
  }

  private static List<String> codes(Framework framework) {
    return framework.competencies().stream().map(Competency::code).toList();
  }
}
