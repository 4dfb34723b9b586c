package org.preuve.badges.endorsement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.PublicDocument;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardRepository;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** An endorsement of a published badge, for programs. */
@Path("/endorsements/{id: [a-z2-7]{26}}")
@OpenTo(Who.ANYBODY)
@Dependent
public class EndorsementResource {

  private final EndorsementRepository endorsements;
  private final AwardRepository awards;

  @Inject
  public EndorsementResource(EndorsementRepository endorsements, AwardRepository awards) {
    this.endorsements = endorsements;
    this.awards = awards;
  }

  /** As it was signed; 404 unless it stands and its badge is published. */
  @GET
  public Response document(@PathParam("id") String id, @Context Request request) {
    var one =
        endorsements
            .find(id)
            .filter(found -> awards.find(found.award()).filter(Award::published).isPresent());
    return one.flatMap(Endorsement::credential)
        .map(json -> new PublicDocument(json, PublicDocument.CREDENTIAL.get(0), 0).answer(request))
        .orElseThrow(NotFoundException::new);
  }
}
