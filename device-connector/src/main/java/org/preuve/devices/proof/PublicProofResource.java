package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;

/** A proof as everybody sees it, as long as its owner shares it; checked again at each visit. */
@Path("/p/{proof}")
@OpenTo(Who.ANYBODY)
@Dependent
public class PublicProofResource {

  private final ShowProof show;
  private final ProofGate gate;
  private final ClientAddress addresses;
  private final Frame frame;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public PublicProofResource(ShowProof show, ProofGate gate, ClientAddress addresses, Frame frame) {
    this.show = show;
    this.gate = gate;
    this.addresses = addresses;
    this.frame = frame;
  }

  /** The page. */
  @GET
  public Response page(@PathParam("proof") String id) {
    return gate.visitor(addresses.of(request), () -> checked(id)).orElseGet(this::busy);
  }

  /** Messages as received. */
  @GET
  @Path("/telemetry.jsonl")
  public Response messages(@PathParam("proof") String id) {
    return gate.visitor(addresses.of(request), () -> lines(id)).orElseGet(this::busy);
  }

  /** All of it, with a page that checks it without a network. */
  @GET
  @Path("/bundle.zip")
  public Response bundle(@PathParam("proof") String id) {
    return gate.visitor(addresses.of(request), () -> zip(id)).orElseGet(this::busy);
  }

  /** Public key of the device. */
  @GET
  @Path("/device.jwk")
  public Response key(@PathParam("proof") String id) {
    return ProofPageResource.file("application/jwk+json", "device.jwk", Downloads.key(proof(id)));
  }

  /** That the document stands in the log, once it does. */
  @GET
  @Path("/proof.tlog")
  public Response logged(@PathParam("proof") String id) {
    var logged = show.logged(proof(id)).orElseThrow(NotFoundException::new);
    return ProofPageResource.file(
        "text/plain; charset=utf-8", "proof.tlog", Downloads.logged(logged));
  }

  /** Frozen document. */
  @GET
  @Path("/proof.json")
  public Response document(@PathParam("proof") String id) {
    return ProofPageResource.file("application/json", "proof.json", Downloads.document(proof(id)));
  }

  private Response checked(String id) {
    var shown = show.publicly(id).orElseThrow(NotFoundException::new);
    var page = frame.page(DevicePages.PAGES);
    var count = shown.proof().document().owners().size();
    var owners = count > 1 ? List.of(page.t("proof.owners-public", count)) : List.<String>of();
    var title = shown.proof().title();
    var view = ProofView.of(page, "/p/" + id, title, shown, Optional.empty(), owners);
    return frame.show(page, view.title(), "proof/public.jte", view);
  }

  private Proof proof(String id) {
    return show.sharedProof(id).orElseThrow(NotFoundException::new);
  }

  private Response lines(String id) {
    var bytes = Downloads.messages(show.messages(proof(id)));
    return ProofPageResource.file("application/jsonl", "telemetry.jsonl", bytes);
  }

  private Response zip(String id) {
    return ProofPageResource.file(
        "application/zip", ProofPageResource.BUNDLE, show.bundle(proof(id)).zip());
  }

  private Response busy() {
    return ProofPageResource.later(frame);
  }
}
