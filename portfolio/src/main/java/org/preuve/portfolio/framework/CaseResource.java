package org.preuve.portfolio.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;

/** Frameworks for CASE clients (1EdTech CASE 1.1, REST binding), read only. */
@Path("/ims/case/v1p1")
@OpenTo(Who.ANYBODY)
@Dependent
public class CaseResource {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID = "{id: [a-z0-9-]{1,60}}";
  private static final int MOST = 100;

  private final CaseFrameworks frameworks;

  @Inject
  public CaseResource(CaseFrameworks frameworks) {
    this.frameworks = frameworks;
  }

  /**
   * Every document that is listed.
   *
   * @param limit how many, 100 at most
   * @param offset how many to leave out before
   */
  @GET
  @Path("CFDocuments")
  public Response documents(
      @QueryParam("limit") @DefaultValue("100") String limit,
      @QueryParam("offset") @DefaultValue("0") String offset) {
    if (!limit.matches("\\d{1,6}") || !offset.matches("\\d{1,6}")) {
      return status(400, "invalid_selection_field");
    }
    var all = frameworks.listed();
    var root = JSON.createObjectNode();
    var list = root.putArray("CFDocuments");
    all.stream()
        .skip(Long.parseLong(offset))
        .limit(Math.min(MOST, Long.parseLong(limit)))
        .forEach(one -> list.add(one.document()));
    return Response.ok(bytes(root), MediaType.APPLICATION_JSON_TYPE)
        .header("X-Total-Count", all.size())
        .build();
  }

  /** One document; one that is not listed by the address that an item of it names. */
  @GET
  @Path("CFDocuments/" + ID)
  public Response document(@PathParam("id") String id) {
    return answer(frameworks.document(id).map(CaseNodes::document));
  }

  /** A document with everything in it. */
  @GET
  @Path("CFPackages/" + ID)
  public Response whole(@PathParam("id") String id) {
    return answer(frameworks.document(id).map(CaseNodes::whole));
  }

  /** One item. */
  @GET
  @Path("CFItems/" + ID)
  public Response item(@PathParam("id") String id, @QueryParam("in") @DefaultValue("") String in) {
    return answer(find(in, id, CaseNodes::items));
  }

  /** One association. */
  @GET
  @Path("CFAssociations/" + ID)
  public Response association(
      @PathParam("id") String id, @QueryParam("in") @DefaultValue("") String in) {
    return answer(find(in, id, CaseNodes::associations));
  }

  private Optional<JsonNode> find(
      String in, String id, Function<CaseNodes, Map<String, ? extends JsonNode>> nodes) {
    return frameworks.places(in).stream()
        .flatMap(one -> Optional.<JsonNode>ofNullable(nodes.apply(one).get(id)).stream())
        .findFirst();
  }

  private static Response answer(Optional<? extends JsonNode> found) {
    return found
        .map(node -> Response.ok(bytes(node), MediaType.APPLICATION_JSON_TYPE).build())
        .orElseGet(() -> status(404, "unknownobject"));
  }

  /** imsx_StatusInfo, section 6. */
  private static Response status(int status, String minor) {
    var info = JSON.createObjectNode();
    info.put("imsx_codeMajor", "failure").put("imsx_severity", "error");
    info.putObject("imsx_codeMinor")
        .putArray("imsx_codeMinorField")
        .addObject()
        .put("imsx_codeMinorFieldName", "TargetEndSystem")
        .put("imsx_codeMinorFieldValue", minor);
    return Response.status(status)
        .entity(bytes(info))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
