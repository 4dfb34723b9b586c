package org.preuve.portfolio.assessment;

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
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/** The comment bank of an assessor. */
@Path("/comments")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class CommentsResource {

  private final Frame frame;
  private final Caller caller;
  private final CommentBank bank;

  @Inject
  public CommentsResource(Frame frame, Caller caller, CommentBank bank) {
    this.frame = frame;
    this.caller = caller;
    this.bank = bank;
  }

  /** What the page shows. */
  public record View(List<Item> comments) {

    public View {
      comments = List.copyOf(comments);
    }
  }

  /** One comment. */
  public record Item(long id, String words) {}

  /** All of them. */
  @GET
  public Response show() {
    var page = frame.page(PortfolioPages.PAGES);
    var items = bank.of(caller).stream().map(c -> new Item(c.id(), c.words())).toList();
    return frame.show(page, page.t("bank.title"), "assessment/comments.jte", new View(items));
  }

  /** Keeps one more. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@FormParam("words") @DefaultValue("") String words) {
    return after(bank.add(caller, words), "bank.kept");
  }

  /** Changes one, or forgets it ({@code do=delete}). */
  @POST
  @Path("{id:\\d{1,18}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") long id,
      @FormParam("words") @DefaultValue("") String words,
      @FormParam("do") @DefaultValue("") String wish) {
    return wish.equals("delete")
        ? after(bank.remove(caller, id), "bank.deleted")
        : after(bank.change(caller, id, words), "bank.kept");
  }

  private Response after(Optional<Reason> refusal, String note) {
    var page = frame.page(PortfolioPages.PAGES);
    return refusal
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/comments", note));
  }
}
