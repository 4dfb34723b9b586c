package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.base.ServerConfig;

/**
 * A framework as 1EdTech CASE 1.1 has it: a CFDocument, a CFItem for everything in it that has a
 * text, and a CFAssociation for each place in the tree. The official text is the full statement,
 * our own name the abbreviated one; without an official text our name is both. What an item is
 * stands in its {@code CFItemType}; of what a modality consists, for whom a condition is and what a
 * rule is about stand in its {@code conceptKeywords}, so that a reader gets the same model back.
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
    int place = 1;
    for (var one : framework.blocs()) {
      bloc(one, place++);
    }
    for (int i = 0; i < framework.rules().size(); i++) {
      var one = framework.rules().get(i);
      var rule = said("rule-" + (i + 1), "Rule", one.text(), List.of(one.kind().name()));
      child(rule, document, place++);
      below(rule, "rule-" + (i + 1), "Rule item", one.items());
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

  /**
   * The whole CFPackage. Its parts do not say to which document they belong: its schema has no such
   * member in CFPckgDocument, CFPckgItem and CFPckgAssociation, and allows no other.
   */
  ObjectNode whole() {
    var whole = JSON.createObjectNode();
    whole.set("CFDocument", document.deepCopy().without("CFPackageURI"));
    put(whole.putArray("CFItems"), items);
    put(whole.putArray("CFAssociations"), associations);
    return whole;
  }

  private static void put(ArrayNode all, Map<String, ObjectNode> nodes) {
    nodes.values().forEach(node -> all.add(node.deepCopy().without("CFDocumentURI")));
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
    node.put("caseVersion", "1.1").put("creator", "Preuve");
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
    int next = activities(bloc, node);
    for (var one : bloc.competencies()) {
      child(competency(one), node, next++);
    }
    for (var one : criteria(bloc)) {
      criterion(one, node, next++);
    }
    evaluation(bloc, node, next);
    bloc.activities().forEach(this::under);
  }

  /** Which competencies stand under an activity. */
  private void under(Activity one) {
    var name = identity(framework, server) + "#activity-" + one.number();
    var activity = Objects.requireNonNull(items.get(identifier(name)));
    one.competencies().stream()
        .flatMap(code -> competency(code).stream())
        .forEach(competency -> associate(competency, "isPartOf", activity));
  }

  /** With their tasks; gives the place of what follows them. */
  private int activities(Bloc bloc, ObjectNode node) {
    int next = 1;
    for (var one : bloc.activities()) {
      var name = "activity-" + one.number();
      var activity = item(name, "Activity", null, one.title(), one.label());
      child(activity, node, next++);
      below(activity, name, "Task", one.tasks());
    }
    return next;
  }

  /** In the order of the document, where their ids tell it. */
  private static List<Criterion> criteria(Bloc bloc) {
    var criteria = new LinkedHashSet<>(bloc.criteria());
    bloc.competencies().forEach(one -> criteria.addAll(one.criteria()));
    return criteria.stream().sorted(Comparator.comparingInt(CaseNodes::place)).toList();
  }

  private static int place(Criterion one) {
    return one.id().matches("b\\d{1,3}-\\d{1,6}")
        ? Integer.parseInt(one.id().substring(one.id().indexOf('-') + 1))
        : 0;
  }

  private void evaluation(Bloc bloc, ObjectNode node, int first) {
    int next = first;
    var start = "bloc-" + bloc.number();
    for (var one : bloc.modalities()) {
      var name = start + "-modality-" + next;
      var modality = item(name, "Modality", null, one.text(), one.label());
      one.kinds().forEach(kind -> modality.withArray("conceptKeywords").add(kind.name()));
      child(modality, node, next++);
      var own = one.deliverables().stream().map(label -> label.get(framework.language()));
      below(modality, name, "Modality item", Stream.concat(one.items().stream(), own).toList());
    }
    for (var one : bloc.productions()) {
      var name = start + "-production-" + next;
      var production = said(name, "Production", one.title(), List.of());
      child(production, node, next++);
      below(production, name, "Deliverable", one.deliverables());
      below(
          production,
          name,
          "Defence",
          one.defence().isEmpty() ? List.of() : List.of(one.defence()));
    }
    for (var one : bloc.conditions()) {
      var name = start + "-condition-" + next;
      child(said(name, "Condition", one.text(), List.of(one.route().name())), node, next++);
    }
  }

  /** What only has an official text. */
  private ObjectNode said(String name, String type, String text, List<String> keywords) {
    var label = text.isBlank() ? new Label("–", "–") : Label.of(text);
    var node = item(name, type, null, Optional.of(text).filter(words -> !words.isBlank()), label);
    keywords.forEach(word -> node.withArray("conceptKeywords").add(word));
    return node;
  }

  private void below(ObjectNode parent, String name, String type, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      var mark = type.equals("Defence") ? "-defence" : "-" + (i + 1);
      child(said(name + mark, type, texts.get(i), List.of()), parent, i + 1);
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
    associate(child, "isChildOf", parent).put("sequenceNumber", place);
  }

  private ObjectNode associate(ObjectNode from, String type, ObjectNode to) {
    var name = from.get("identifier").asText() + " " + type + " " + to.get("identifier").asText();
    var identifier = identifier(name);
    var node = JSON.createObjectNode();
    node.put("identifier", identifier).put("uri", inside("CFAssociations/" + identifier));
    node.put("associationType", type);
    node.set("originNodeURI", link(from, from.get("uri").asText()));
    node.set("destinationNodeURI", link(to, to.get("uri").asText()));
    node.set("CFDocumentURI", link(document, document.get("uri").asText()));
    node.put("lastChangeDateTime", since);
    associations.put(identifier, node);
    return node;
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
