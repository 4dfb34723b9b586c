package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.proof.ShowProof.Shown;
import org.preuve.lti.course.People;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A proof as its owner and the assessors of the course see it. */
@Path("/proofs/{proof}")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class ProofPageResource {

  static final String BUNDLE = "telemetry-bundle.zip";

  private final ShowProof show;
  private final ProofGate gate;
  private final Caller caller;
  private final Frame frame;
  private final ServerConfig server;
  private final HideNames hideNames;
  private final People people;

  @Inject
  public ProofPageResource(
      ShowProof show,
      ProofGate gate,
      Caller caller,
      Frame frame,
      ServerConfig server,
      HideNames hideNames,
      People people) {
    this.show = show;
    this.gate = gate;
    this.caller = caller;
    this.frame = frame;
    this.server = server;
    this.hideNames = hideNames;
    this.people = people;
  }

  /** The page. */
  @GET
  public Response page(@PathParam("proof") String id) {
    return gate.member(caller, () -> checked(id)).orElseGet(this::busy);
  }

  private Response checked(String id) {
    var page = frame.page(DevicePages.PAGES);
    var shown = show.to(caller, id).orElseThrow(NotFoundException::new);
    var shared =
        Optional.of("/p/" + id)
            .filter(path -> shown.shared())
            .map(path -> server.at(path).toString());
    var proof = shown.proof();
    var title = hideNames.title(caller, proof.owner(), proof.title());
    var view = ProofView.of(page, "/proofs/" + id, title, shown, shared, owners(page, shown));
    return frame.show(page, view.title(), "proof/page.jte", view);
  }

  /** As the reader may know them, by the pseudonyms that stand in the document. */
  private List<String> owners(Page page, Shown shown) {
    var names = people.names(shown.owners().stream().map(ProofOwner::user).toList());
    var called = hideNames.of(caller);
    var known = new HashMap<String, String>();
    for (var one : shown.owners()) {
      known.put(one.pseudonym(), called.listed(one.user(), names.getOrDefault(one.user(), "")));
    }
    var document = shown.proof().document();
    return document.owners().stream()
        .map(
            one ->
                page.t(
                    one.equals(document.attachedBy()) ? "proof.owner-attached" : "proof.owner",
                    known.getOrDefault(one, one)))
        .toList();
  }

  /** Messages as received. */
  @GET
  @Path("/telemetry.jsonl")
  public Response messages(@PathParam("proof") String id) {
    return gate.member(caller, () -> lines(id)).orElseGet(this::busy);
  }

  /** All of it, with a page that checks it without a network. */
  @GET
  @Path("/bundle.zip")
  public Response bundle(@PathParam("proof") String id) {
    return gate.member(caller, () -> zip(id)).orElseGet(this::busy);
  }

  /** Public key of the device. */
  @GET
  @Path("/device.jwk")
  public Response key(@PathParam("proof") String id) {
    return file("application/jwk+json", "device.jwk", Downloads.key(proof(id)));
  }

  /** That the document stands in the log, once it does. */
  @GET
  @Path("/proof.tlog")
  public Response logged(@PathParam("proof") String id) {
    var logged = show.logged(proof(id)).orElseThrow(NotFoundException::new);
    return file("text/plain; charset=utf-8", "proof.tlog", Downloads.logged(logged));
  }

  /** Frozen document. */
  @GET
  @Path("/proof.json")
  public Response document(@PathParam("proof") String id) {
    return file("application/json", "proof.json", Downloads.document(proof(id)));
  }

  private Proof proof(String id) {
    return show.visible(caller, id).orElseThrow(NotFoundException::new);
  }

  private Response lines(String id) {
    var bytes = Downloads.messages(show.messages(proof(id)));
    return file("application/jsonl", "telemetry.jsonl", bytes);
  }

  private Response zip(String id) {
    return file("application/zip", BUNDLE, show.bundle(proof(id)).zip());
  }

  private Response busy() {
    return later(frame);
  }

  static Response later(Frame frame) {
    return frame.refuse(frame.page(DevicePages.PAGES), ProofReason.PROOF_BUSY);
  }

  static Response file(String type, String name, byte[] bytes) {
    return Response.ok(bytes)
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
