package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.ClassMatrix;
import org.preuve.portfolio.assessment.ClassRow;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Who has handed in nothing yet, as a list to copy into a message of the platform. */
@Path("/class/silent")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class SilentResource {

  private final Frame frame;
  private final Caller caller;
  private final ClassMatrix matrix;

  @Inject
  public SilentResource(Frame frame, Caller caller, ClassMatrix matrix) {
    this.frame = frame;
    this.caller = caller;
    this.matrix = matrix;
  }

  /** What the page shows. */
  public record View(String over, List<String> names) {

    public View {
      names = List.copyOf(names);
    }

    /** One name a line. */
    public String lines() {
      return String.join("\n", names);
    }
  }

  /** The list. */
  @GET
  public Response show() {
    var page = frame.page(PortfolioPages.PAGES);
    var names =
        matrix.named(caller).stream()
            .filter(row -> row.student().active())
            .filter(ClassRow::silent)
            .map(row -> row.student().name())
            .toList();
    var view = new View(caller.courseTitle(), names);
    return frame.show(page, page.t("silent.title"), "overview/silent.jte", view);
  }
}
