package org.preuve.badges.collection;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/** Where a holder puts published badges together, and withdraws the link. */
@Path("/collections")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class CollectionsResource {

  private static final String ID = "{collection: [a-z2-7]{26}}";

  private final Frame frame;
  private final Caller caller;
  private final Collections collections;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  public CollectionsResource(
      Frame frame, Caller caller, Collections collections, ServerConfig server, Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.collections = collections;
    this.server = server;
    this.clock = clock;
  }

  /** The list, with the form of a new one. */
  @GET
  public Response list() {
    return show(200, "", "", choices(""), Optional.empty());
  }

  /** The form of one. */
  @GET
  @Path(ID)
  public Response edit(@PathParam("collection") String id) {
    return collections
        .own(caller, id)
        .map(row -> show(200, id, row.title(), choices(id), Optional.empty()))
        .orElseGet(this::unknown);
  }

  /** Fields {@code title} and {@code place-<badge>}. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@Context HttpServletRequest request) {
    var form = CollectionForm.of(request.getParameterMap());
    return answer("", form, collections.add(caller, form));
  }

  /** The same for one that is there. */
  @POST
  @Path(ID)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("collection") String id, @Context HttpServletRequest request) {
    var form = CollectionForm.of(request.getParameterMap());
    return answer(id, form, collections.change(caller, id, form));
  }

  /** Its link leads nowhere from now on. */
  @POST
  @Path(ID + "/withdraw")
  public Response withdraw(@PathParam("collection") String id) {
    return collections.withdraw(caller, id)
        ? frame.seeOther(frame.page(PAGES), "/collections", "collection.withdrawn")
        : unknown();
  }

  private Response answer(String id, CollectionForm form, Optional<CollectionReason> refusal) {
    if (refusal.isEmpty()) {
      return frame.seeOther(frame.page(PAGES), "/collections", "collection.saved");
    }
    if (refusal.get() == CollectionReason.COLLECTION_UNKNOWN || frame.wantsJson()) {
      return frame.refuse(frame.page(PAGES), refusal.get());
    }
    var typed =
        CollectionsView.choices(
            frame.page(PAGES),
            collections.choices(caller, id),
            form.places(),
            keys(),
            clock.instant());
    return show(refusal.get().status(), id, form.title(), typed, refusal);
  }

  private List<CollectionsView.Choice> choices(String id) {
    return CollectionsView.choices(
        frame.page(PAGES), collections.choices(caller, id), keys(), clock.instant());
  }

  private StandingKeys keys() {
    return collections.keys(caller.registration());
  }

  private Response show(
      int status,
      String id,
      String title,
      List<CollectionsView.Choice> choices,
      Optional<CollectionReason> refusal) {
    var page = frame.page(PAGES);
    var entries = CollectionsView.entries(collections.of(caller), server.baseUrl().toString());
    var view = new CollectionsView(entries, id, title, choices, refusal);
    return frame.show(
        status, page, page.t("collections.title"), "collection/collections.jte", view);
  }

  private Response unknown() {
    return frame.refuse(frame.page(PAGES), CollectionReason.COLLECTION_UNKNOWN);
  }
}
