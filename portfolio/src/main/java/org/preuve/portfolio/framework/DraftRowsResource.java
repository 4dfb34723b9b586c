package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.EditDraft.Change;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The texts of a draft, each on a line, to correct one by one. */
@Path("/frameworks/drafts/{id}/rows")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class DraftRowsResource {

  private final Frame frame;
  private final Caller caller;
  private final ProposeDraft drafts;
  private final EditDraft edits;
  private final Managers managers;
  private final DraftSources sources;

  @Inject
  public DraftRowsResource(
      Frame frame,
      Caller caller,
      ProposeDraft drafts,
      EditDraft edits,
      Managers managers,
      DraftSources sources) {
    this.frame = frame;
    this.caller = caller;
    this.drafts = drafts;
    this.edits = edits;
    this.managers = managers;
    this.sources = sources;
  }

  /**
   * All of them, beside the document that they come from.
   *
   * @param part of the document, from 1
   */
  @GET
  public Response list(
      @PathParam("id") String id, @QueryParam("part") @DefaultValue("1") String part) {
    int shown = part.matches("\\d{1,4}") ? Integer.parseInt(part) : 1;
    return drafts
        .find(caller, id)
        .map(found -> list(page(), found, shown))
        .orElseGet(() -> refuse(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN));
  }

  private Response list(Page page, ImportedDraft found, int part) {
    var view = RowsPage.list(page, found, sources.of(found), part);
    return frame.show(page, page.t("rows.title"), "framework/rows.jte", view);
  }

  /** One, by its place from 1. */
  @GET
  @Path("{number: \\d{1,4}}")
  public Response show(@PathParam("id") String id, @PathParam("number") int number) {
    return drafts
        .find(caller, id)
        .filter(found -> number > 0 && number <= DraftRows.of(found.content()).size())
        .map(found -> show(page(), found, number))
        .orElseGet(() -> refuse(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN));
  }

  private Response show(Page page, ImportedDraft found, int number) {
    var view = RowsPage.one(page, found, number);
    return frame.show(page, page.t("rows.one", number), "framework/row.jte", view);
  }

  /**
   * Changes one.
   *
   * @param what name of a {@link Change}
   * @param revision of the draft that the page showed
   */
  @POST
  @Path("{number: \\d{1,4}}")
  public Response change(
      @PathParam("id") String id,
      @PathParam("number") int number,
      @FormParam("do") @DefaultValue("") String what,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("bloc") @DefaultValue("") String bloc,
      @FormParam("element") @DefaultValue("") String element,
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("text") @DefaultValue("") String text) {
    if (!managers.mayImport(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    var change = Arrays.stream(Change.values()).filter(one -> one.name().equals(what)).findFirst();
    var kind = DraftElement.of(element);
    if (change.isEmpty() || kind.isEmpty() || !number(bloc) || !number(revision)) {
      return refuse(FrameworkReason.FRAMEWORK_ROW);
    }
    var row = new DraftRow(Integer.parseInt(bloc), kind.get(), code, text);
    var refused =
        edits.change(caller, id, Integer.parseInt(revision), number - 1, change.get(), row);
    return refused.map(this::refuse).orElseGet(() -> done(id, number, change.get()));
  }

  /** A new row opens, every other change leads back to the line in the list. */
  private Response done(String id, int number, Change change) {
    var list = "/frameworks/drafts/" + id + "/rows";
    return change == Change.INSERT
        ? frame.seeOther(page(), list + "/" + (number + 1), "row.inserted")
        : frame.seeOther(page(), list, "row." + change.name().toLowerCase(Locale.ROOT));
  }

  private static boolean number(String text) {
    return text.matches("\\d{1,6}");
  }

  private Response refuse(Reason reason) {
    return frame.refuse(page(), reason);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
