package org.preuve.portfolio.attestation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.lti.PersonalData;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Requests to companies; the answers are evidence. */
@Dependent
class AttestationPersonalData implements PersonalData {

  private final AttestationRepository attestations;

  @Inject
  AttestationPersonalData(AttestationRepository attestations) {
    this.attestations = attestations;
  }

  @Override
  public List<Part> data(Caller reader, UserId person) {
    var all = attestations.allOf(person.value()).stream().map(AttestationPersonalData::node);
    return List.of(new Part("attestations", all.toList(), List.of()));
  }

  private static Map<String, Object> node(Attestation one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("course", one.course().value());
    node.put("tutor", one.tutor());
    node.put("company", one.company());
    node.put("subject", one.subject());
    node.put("competencies", one.codes());
    node.put("state", one.state().name());
    node.put("createdAt", one.createdAt().toString());
    node.put("expiresAt", one.expiresAt().toString());
    one.answeredAt().ifPresent(at -> node.put("answeredAt", at.toString()));
    one.verdict().ifPresent(said -> node.put("answer", said.name()));
    one.saidBy().ifPresent(who -> node.put("answeredBy", who));
    one.evidence().ifPresent(piece -> node.put("evidence", piece.value()));
    return node;
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long count = attestations.count(person.value());
    return List.of(Kept.of(45, "attestations", count, PortfolioPages.PAGES, reader));
  }
}
