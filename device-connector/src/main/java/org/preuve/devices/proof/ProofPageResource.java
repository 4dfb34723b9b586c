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
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/** A proof as its owner and the assessors of the course see it. */
@Path("/proofs/{proof}")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class ProofPageResource {

  private final ShowProof show;
  private final Caller caller;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public ProofPageResource(ShowProof show, Caller caller, Frame frame, ServerConfig server) {
    this.show = show;
    this.caller = caller;
    this.frame = frame;
    this.server = server;
  }

  /** The page. */
  @GET
  public Response page(@PathParam("proof") String id) {
    var page = frame.page(DevicePages.PAGES);
    var shown = shown(id);
    var shared =
        Optional.of("/p/" + id)
            .filter(path -> shown.shared())
            .map(path -> server.at(path).toString());
    var view = ProofView.of(page, "/proofs/" + id, shown, shared);
    return frame.show(page, view.title(), "proof/page.jte", view);
  }

  /** Messages as received. */
  @GET
  @Path("/telemetry.jsonl")
  public Response messages(@PathParam("proof") String id) {
    return file("application/jsonl", "telemetry.jsonl", Downloads.messages(shown(id)));
  }

  /** Public key of the device. */
  @GET
  @Path("/device.jwk")
  public Response key(@PathParam("proof") String id) {
    return file("application/jwk+json", "device.jwk", Downloads.key(shown(id)));
  }

  /** Frozen document. */
  @GET
  @Path("/proof.json")
  public Response document(@PathParam("proof") String id) {
    return file("application/json", "proof.json", Downloads.document(shown(id)));
  }

  private Shown shown(String id) {
    return show.to(caller, id).orElseThrow(NotFoundException::new);
  }

  static Response file(String type, String name, byte[] bytes) {
    return Response.ok(bytes)
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
