package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.base.ServerConfig;

/**
 * A framework as 1EdTech CASE 1.1 has it: a CFDocument, a CFItem for each bloc, activity,
 * competency and criterion, and a CFAssociation for each place in the tree. The official text is
 * the full statement, our own name the abbreviated one; without an official text our name is both.
 */
final class CaseNodes {

  private static final JsonMapper JSON = new JsonMapper();

  private final Framework framework;
  private final ServerConfig server;
  private final String since;
  private final ObjectNode document;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final Map<String, ObjectNode> associations = new LinkedHashMap<>();

  /**
   * Makes them.
   *
   * @param since when it was published, ISO 8601
   */
  CaseNodes(Framework framework, long number, String since, ServerConfig server) {
    this.framework = framework;
    this.server = server;
    this.since = since;
    this.document = document(number);
    for (int i = 0; i < framework.blocs().size(); i++) {
      bloc(framework.blocs().get(i), i + 1);
    }
  }

  /** The CFDocument. */
  ObjectNode document() {
    return document;
  }

  /** Every CFItem by its identifier, parents first. */
  Map<String, ObjectNode> items() {
    return items;
  }

  /** Every CFAssociation by its identifier. */
  Map<String, ObjectNode> associations() {
    return associations;
  }

  /** The CFItem of a competency. */
  Optional<ObjectNode> competency(String code) {
    return Optional.ofNullable(items.get(identifier(page(code))));
  }

  /** The whole CFPackage. */
  ObjectNode whole() {
    var whole = JSON.createObjectNode();
    whole.set("CFDocument", document);
    items.values().forEach(whole.putArray("CFItems")::add);
    ArrayNode all = whole.putArray("CFAssociations");
    associations.values().forEach(all::add);
    return whole;
  }

  /** CASE wants a UUID for everything: the one that its address stands for (RFC 9562, 5.3). */
  static String identifier(String uri) {
    return UUID.nameUUIDFromBytes(uri.getBytes(UTF_8)).toString();
  }

  /** Address of the document, which does not change with its language or wording. */
  static String identity(Framework framework, ServerConfig server) {
    return server.at("/frameworks/" + framework.id()).toString();
  }

  private ObjectNode document(long number) {
    var node = JSON.createObjectNode();
    node.put("identifier", identifier(identity(framework, server)));
    node.put("uri", at("CFDocuments/" + framework.id()));
    node.put("creator", "Preuve");
    node.put("title", framework.title().get(framework.language()));
    node.put("lastChangeDateTime", since);
    node.put("version", String.valueOf(number));
    node.put("language", framework.language());
    node.put("adoptionStatus", "Adopted");
    node.set("CFPackageURI", link(node, at("CFPackages/" + framework.id())));
    return node;
  }

  private void bloc(Bloc bloc, int place) {
    var node =
        item(
            "bloc-" + bloc.number(),
            "Bloc",
            String.valueOf(bloc.number()),
            bloc.title(),
            bloc.label());
    child(node, document, place);
    int next = 1;
    for (var one : bloc.activities()) {
      var activity = item("activity-" + one.number(), "Activity", null, one.title(), one.label());
      child(activity, node, next++);
    }
    for (var one : bloc.competencies()) {
      child(competency(one), node, next++);
    }
    var criteria = new LinkedHashSet<>(bloc.criteria());
    bloc.competencies().forEach(one -> criteria.addAll(one.criteria()));
    for (var one : criteria) {
      criterion(one, node, next++);
    }
  }

  private ObjectNode competency(Competency one) {
    var page = page(one.code());
    return item(identifier(page), page, "Competency", one.code(), one.statement(), one.label());
  }

  /** One that several competencies share stands below each of them. */
  private void criterion(Criterion one, ObjectNode bloc, int place) {
    var node = item("criterion-" + one.id(), "Criterion", null, one.text(), one.label());
    if (one.competencies().isEmpty()) {
      child(node, bloc, place);
    }
    one.competencies().stream()
        .flatMap(code -> competency(code).stream())
        .forEach(parent -> child(node, parent, place));
    for (int i = 0; i < one.parts().size(); i++) {
      var part = one.parts().get(i);
      var below = item("criterion-" + part.id(), "Criterion", null, part.text(), part.label());
      child(below, node, i + 1);
    }
  }

  private ObjectNode item(
      String name, String type, @Nullable String code, Optional<String> official, Label label) {
    var identifier = identifier(identity(framework, server) + "#" + name);
    return item(identifier, inside("CFItems/" + identifier), type, code, official, label);
  }

  private ObjectNode item(
      String identifier,
      String uri,
      String type,
      @Nullable String code,
      Optional<String> official,
      Label label) {
    var own = label.get(framework.language());
    var node = JSON.createObjectNode();
    node.put("identifier", identifier).put("uri", uri).put("CFItemType", type);
    if (code != null) {
      node.put("humanCodingScheme", code);
    }
    node.put("fullStatement", official.orElse(own));
    node.put("abbreviatedStatement", own);
    node.put("language", framework.language());
    node.put("lastChangeDateTime", since);
    node.set("CFDocumentURI", link(document, document.get("uri").asText()));
    items.put(identifier, node);
    return node;
  }

  private void child(ObjectNode child, ObjectNode parent, int place) {
    var name = child.get("identifier").asText() + " isChildOf " + parent.get("identifier").asText();
    var identifier = identifier(name);
    var node = JSON.createObjectNode();
    node.put("identifier", identifier).put("uri", inside("CFAssociations/" + identifier));
    node.put("associationType", "isChildOf").put("sequenceNumber", place);
    node.set("originNodeURI", link(child, child.get("uri").asText()));
    node.set("destinationNodeURI", link(parent, parent.get("uri").asText()));
    node.set("CFDocumentURI", link(document, document.get("uri").asText()));
    node.put("lastChangeDateTime", since);
    associations.put(identifier, node);
  }

  private static ObjectNode link(ObjectNode to, String uri) {
    var title = to.has("title") ? to.get("title") : to.get("fullStatement");
    return JSON.createObjectNode()
        .put("title", title.asText())
        .put("identifier", to.get("identifier").asText())
        .put("uri", uri);
  }

  private String page(String code) {
    return identity(framework, server) + "/" + code;
  }

  /** With the framework, since most versions are in no list. */
  private String inside(String path) {
    return at(path + "?in=" + framework.id());
  }

  private String at(String path) {
    return server.at("/ims/case/v1p1/" + path).toString();
  }
}
