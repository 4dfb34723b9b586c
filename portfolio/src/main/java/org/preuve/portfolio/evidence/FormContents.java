package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;

/** What of a form becomes evidence: bytes, their description and links. */
@Dependent
class FormContents {

  private final StoreEvidence store;
  private final Frameworks frameworks;

  @Inject
  FormContents(StoreEvidence store, Frameworks frameworks) {
    this.store = store;
    this.frameworks = frameworks;
  }

  /** Codes of the course's framework. */
  Set<String> known(Caller owner) {
    return frameworks.of(owner.course()).competencies().stream()
        .map(Competency::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is wrong with its links, whatever they say: their codes are those of another version. */
  Optional<FieldProblem> moved(Caller owner, EvidenceForm form) {
    return frameworks.movedSince(owner.course(), form.framework())
        ? Optional.of(new FieldProblem("links", EvidenceReason.EVIDENCE_FRAMEWORK, ""))
        : Optional.empty();
  }

  /** The bytes of an address or a text, not kept yet. */
  Received receive(EvidenceForm form) {
    return store.receive(words(form).getBytes(UTF_8));
  }

  /** Whether an address or a text is another than those bytes. */
  static boolean rewritten(EvidenceForm form, String sha256) {
    var asSent = form.kind() == EvidenceKind.LINK ? form.address().strip() : form.text();
    return !Hashes.sha256(words(form)).equals(sha256) && !Hashes.sha256(asSent).equals(sha256);
  }

  private static String words(EvidenceForm form) {
    return form.kind() == EvidenceKind.LINK
        ? WebAddress.of(form.address()).orElse(form.address().strip())
        : form.text();
  }

  static Evidence.Content of(EvidenceForm form, Received received) {
    var type = form.kind() == EvidenceKind.LINK ? "text/uri-list" : "text/plain;charset=utf-8";
    return new Evidence.Content(type, received.bytes(), received.sha256(), null, null, Map.of());
  }

  static List<CompetencyLink> links(EvidenceForm form) {
    return form.links().entrySet().stream()
        .map(link -> new CompetencyLink(link.getKey(), link.getValue().strip()))
        .toList();
  }
}
