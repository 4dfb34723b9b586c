package org.preuve.portfolio.rich;

import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Shows a text as its readers will see it, before it is sent; keeps nothing. */
@Path("/rich-text")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class RichTextResource {

  /** Level of the heading under which the previews stand. */
  private static final int BELOW = 2;

  private final Frame frame;

  @Inject
  public RichTextResource(Frame frame) {
    this.frame = frame;
  }

  /** {@code {"html"}}; the token comes in {@code X-Csrf}. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @MaxBody(256 * 1024) // a text of evidence
  public Response preview(String words) {
    var output = new StringOutput();
    RichText.of(frame.page(PortfolioPages.PAGES), words, BELOW).writeTo(output);
    return Response.ok(Map.of("html", output.toString()), MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
