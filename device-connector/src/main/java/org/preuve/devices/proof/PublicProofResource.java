package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.proof.ShowProof.Shown;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** A proof as everybody sees it, as long as its owner shares it; checked again at each visit. */
@Path("/p/{proof}")
@OpenTo(Who.ANYBODY)
@Dependent
public class PublicProofResource {

  private final ShowProof show;
  private final Frame frame;

  @Inject
  public PublicProofResource(ShowProof show, Frame frame) {
    this.show = show;
    this.frame = frame;
  }

  /** The page. */
  @GET
  public Response page(@PathParam("proof") String id) {
    var page = frame.page(DevicePages.PAGES);
    var view = ProofView.of(page, "/p/" + id, shown(id), Optional.empty());
    return frame.show(page, view.title(), "proof/public.jte", view);
  }

  /** Messages as received. */
  @GET
  @Path("/telemetry.jsonl")
  public Response messages(@PathParam("proof") String id) {
    return ProofPageResource.file(
        "application/jsonl", "telemetry.jsonl", Downloads.messages(shown(id)));
  }

  /** Public key of the device. */
  @GET
  @Path("/device.jwk")
  public Response key(@PathParam("proof") String id) {
    return ProofPageResource.file("application/jwk+json", "device.jwk", Downloads.key(shown(id)));
  }

  /** Frozen document. */
  @GET
  @Path("/proof.json")
  public Response document(@PathParam("proof") String id) {
    return ProofPageResource.file("application/json", "proof.json", Downloads.document(shown(id)));
  }

  private Shown shown(String id) {
    return show.publicly(id).orElseThrow(NotFoundException::new);
  }
}
