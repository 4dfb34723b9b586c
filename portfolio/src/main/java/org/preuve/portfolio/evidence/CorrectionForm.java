package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.rich.HandedIn;
import org.preuve.web.Caller;

/** The form of a correction, filled with what is kept. */
@Dependent
class CorrectionForm {

  /** Longer than any text that the form takes. */
  private static final int WHOLE = 1_000_000;

  private final EvidenceRepository evidence;
  private final EvidenceWords words;
  private final Frameworks frameworks;

  @Inject
  CorrectionForm(EvidenceRepository evidence, EvidenceWords words, Frameworks frameworks) {
    this.evidence = evidence;
    this.words = words;
    this.frameworks = frameworks;
  }

  /** Links of the course's framework; an address or text that is damaged on the disk is missing. */
  EvidenceForm of(Caller owner, Evidence own) {
    var framework = frameworks.of(owner.course()).id();
    var links = new LinkedHashMap<String, String>();
    evidence.links(own.id().value()).stream()
        .filter(l -> l.framework().equals(framework))
        .forEach(l -> links.put(l.code(), l.justification()));
    var reading = words.read(own, WHOLE);
    var form =
        new EvidenceForm(
            own.kind(),
            own.title(),
            reading.address().orElse(""),
            reading.text().map(HandedIn::words).orElse(""),
            links,
            List.of(),
            List.of(),
            Integer.toString(own.revision()));
    return form.in(own.language());
  }
}
