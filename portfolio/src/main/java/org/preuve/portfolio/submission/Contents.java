package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.group.Contributors.Contributor;
import org.preuve.web.base.Hashes;

/**
 * What a submission would freeze.
 *
 * @param framework with the wording that holds now
 * @param bloc number of the only bloc that it is for, 0 for all
 * @param chosen whether pieces were left out by choice
 * @param items in the order in which they were added
 * @param answers which pieces answer which deliverables
 */
public record Contents(
    Framework framework, int bloc, boolean chosen, List<Item> items, List<Answer> answers) {

  private static final JsonMapper JSON = new JsonMapper();

  public Contents {
    items = List.copyOf(items);
    answers = List.copyOf(answers);
  }

  /**
   * One piece of evidence.
   *
   * @param bytes size
   * @param sha256 of its bytes, hex
   * @param title its hash goes into the manifest
   * @param digests further digests, name → hex
   * @param competencies each with the hash of its justification
   * @param language that it is in, not in the JSON where nobody has said it
   * @param makers who made it with the candidate, the candidate among them; empty for a piece of
   *     one person
   */
  public record Item(
      EvidenceId evidence,
      EvidenceKind kind,
      String mediaType,
      long bytes,
      String sha256,
      String title,
      Map<String, String> digests,
      List<Link> competencies,
      Optional<EvidenceLanguage> language,
      List<Contributor> makers) {

    /** One of which nobody has said the language. */
    Item(
        EvidenceId evidence,
        EvidenceKind kind,
        String mediaType,
        long bytes,
        String sha256,
        String title,
        Map<String, String> digests,
        List<Link> competencies) {
      this(
          evidence,
          kind,
          mediaType,
          bytes,
          sha256,
          title,
          digests,
          competencies,
          Optional.empty(),
          List.of());
    }

    /** The same in that language. */
    Item in(Optional<EvidenceLanguage> said) {
      return new Item(
          evidence, kind, mediaType, bytes, sha256, title, digests, competencies, said, makers);
    }

    /** The same, made by these. */
    Item by(List<Contributor> all) {
      return new Item(
          evidence, kind, mediaType, bytes, sha256, title, digests, competencies, language, all);
    }

    public Item {
      digests = Map.copyOf(digests);
      competencies = List.copyOf(competencies);
      makers = List.copyOf(makers);
    }

    /** Ids of what its makers say that they did. */
    Stream<String> contributions() {
      return makers.stream().map(Contributor::contribution).filter(id -> !id.isEmpty());
    }

    /** It, for each of its competencies. */
    Set<SubmissionItem.Pair> pairs() {
      return competencies.stream()
          .map(link -> new SubmissionItem.Pair(evidence, link.code()))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /**
   * A competency that a piece of evidence is for.
   *
   * @param justification the student's words; their hash goes into the manifest
   */
  public record Link(String code, String justification) {}

  /**
   * A deliverable of a production and the piece that answers it.
   *
   * @param bloc number of the bloc that asks for it
   * @param text of the deliverable, official
   */
  public record Answer(int bloc, String production, String text, EvidenceId evidence) {}

  /** Codes that it has evidence for, in the order of the framework. */
  Set<String> codes() {
    var linked =
        items.stream()
            .flatMap(item -> item.competencies().stream())
            .map(Link::code)
            .collect(Collectors.toSet());
    return framework.competencies().stream()
        .map(one -> one.code())
        .filter(linked::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Ids of what the makers of group pieces say that they did. */
  Set<String> contributions() {
    return items.stream().flatMap(Item::contributions).collect(Collectors.toSet());
  }

  /** Which piece is for which competency. */
  Set<SubmissionItem.Pair> pairs() {
    return items.stream()
        .flatMap(item -> item.pairs().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same content always has the same digest, whenever it is frozen. */
  String digest() {
    var node = JSON.createObjectNode();
    writeTo(node, "", "");
    return Hashes.sha256(CanonicalJson.bytes(node));
  }

  /**
   * Its members of the manifest.
   *
   * @param salt of the hashes of words
   */
  void writeTo(ObjectNode root, String candidate, String salt) {
    root.put("framework", framework.id()).put("language", framework.language());
    root.put("frameworkVersion", FrameworkText.version(framework));
    if (bloc > 0) {
      root.put("bloc", bloc);
    }
    FrameworkText.write(root, framework, codes());
    var array = root.putArray("items");
    items.forEach(item -> array.add(json(item, candidate, salt)));
    var checklist = root.putArray("deliverables");
    for (var answer : answers) {
      checklist
          .addObject()
          .put("bloc", answer.bloc())
          .put("production", answer.production())
          .put("text", answer.text())
          .put("evidence", answer.evidence().value());
    }
  }

  private static ObjectNode json(Item item, String candidate, String salt) {
    // one for each piece, so that a student can prove one title and no other
    var nonce = Hashes.sha256(salt + item.evidence().value());
    var node = JSON.createObjectNode();
    node.put("evidence", item.evidence().value()).put("kind", item.kind().recorded());
    node.put("mediaType", item.mediaType()).put("size", item.bytes()).put("sha256", item.sha256());
    item.language().ifPresent(language -> node.put("language", language.code()));
    node.put("titleSha256", Hashes.sha256(nonce + item.title()));
    contributors(node, item, candidate, nonce);
    var digests = node.putObject("digests");
    new TreeMap<>(item.digests()).forEach(digests::put);
    var links = node.putArray("competencies");
    item.competencies()
        .forEach(
            link ->
                links
                    .addObject()
                    .put("code", link.code())
                    .put("justificationSha256", Hashes.sha256(nonce + link.justification())));
    return node;
  }

  /** Of a group in the order of the pseudonyms, so that it is the same whoever submits it. */
  private static void contributors(ObjectNode node, Item item, String candidate, String nonce) {
    var all = node.putArray("contributors");
    if (item.makers().isEmpty()) {
      all.add(candidate);
      return;
    }
    item.makers().forEach(one -> all.add(one.candidate()));
    var contributions = node.putArray("contributions");
    item.makers().stream()
        .filter(one -> !one.contribution().isEmpty())
        .forEach(
            one ->
                contributions
                    .addObject()
                    .put("contributor", one.candidate())
                    .put("id", one.contribution())
                    .put("wordsSha256", Hashes.sha256(nonce + one.words())));
  }
}
