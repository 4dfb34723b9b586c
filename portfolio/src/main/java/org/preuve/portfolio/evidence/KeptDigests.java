package org.preuve.portfolio.evidence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.base.ForOtherModules;

/** The digests that were taken when pieces of evidence came, for modules that keep their bytes. */
@ForOtherModules
@Dependent
public class KeptDigests {

  private final EvidenceRepository evidence;

  @Inject
  KeptDigests(EvidenceRepository evidence) {
    this.evidence = evidence;
  }

  /** SHA-256 in hexadecimal by piece; those that are gone are missing. */
  public Map<EvidenceId, String> of(Collection<EvidenceId> pieces) {
    var ids = pieces.stream().map(EvidenceId::value).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : evidence.byIds(ids).stream().collect(toUnmodifiableMap(Evidence::id, Evidence::sha256));
  }
}
