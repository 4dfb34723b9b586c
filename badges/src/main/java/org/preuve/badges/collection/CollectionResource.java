package org.preuve.badges.collection;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/**
 * A collection for whoever has its link: {@code /c/{id}} with 128 random bits; 404 once it was
 * withdrawn or none of its badges is public any more.
 */
@Path("/c/{collection: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class CollectionResource {

  private final Frame frame;
  private final Collections collections;
  private final Clock clock;

  @Inject
  public CollectionResource(Frame frame, Collections collections, Clock clock) {
    this.frame = frame;
    this.collections = collections;
    this.clock = clock;
  }

  /** The page. */
  @GET
  public Response show(@PathParam("collection") String id) {
    var row = collections.find(id).orElseThrow(NotFoundException::new);
    var badges = collections.shown(row);
    if (badges.isEmpty()) {
      throw new NotFoundException();
    }
    var page = frame.page(PAGES);
    var view =
        CollectionView.of(page, row, badges, collections.keys(row.registration()), clock.instant());
    return frame.show(page, row.title(), "collection/public.jte", view);
  }
}
