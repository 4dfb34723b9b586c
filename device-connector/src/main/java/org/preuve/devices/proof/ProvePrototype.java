package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.devices.proof.ProofOutcome.Frozen;
import org.preuve.devices.proof.ProofOutcome.Refused;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceKeyRepository;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.NewEvidence;
import org.preuve.portfolio.evidence.EvidenceIntake;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** Freezes a window of telemetry and hands it to the portfolio as evidence, in one transaction. */
@Dependent
class ProvePrototype {

  private static final int LONGEST_TITLE = 200;

  private final ReadWindow read;
  private final ProofRepository proofs;
  private final DeviceKeyRepository keys;
  private final EvidenceIntake portfolio;
  private final Clock clock;

  @Inject
  ProvePrototype(
      ReadWindow read,
      ProofRepository proofs,
      DeviceKeyRepository keys,
      EvidenceIntake portfolio,
      Clock clock) {
    this.read = read;
    this.proofs = proofs;
    this.keys = keys;
    this.portfolio = portfolio;
    this.clock = clock;
  }

  /**
   * Freezes a window.
   *
   * @param links justification by code of competency, as entered
   */
  @Transactional
  ProofOutcome freeze(
      Caller owner, Device device, Window window, String title, Map<String, String> links) {
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      return new Refused(ProofReason.PROOF_TITLE);
    }
    if (portfolio.refusal(owner, links).isPresent()) {
      return new Refused(ProofReason.PROOF_LINK);
    }
    var samples = read.samples(device, window);
    return WindowCheck.check(samples)
        .<ProofOutcome>map(Refused::new)
        .orElseGet(() -> frozen(owner, device, window, title, links, samples));
  }

  private ProofOutcome frozen(
      Caller owner,
      Device device,
      Window window,
      String title,
      Map<String, String> links,
      List<Sample> samples) {
    var id = Ids.random();
    var key = keys.of(device.id()).orElseThrow();
    var document =
        ProofDocument.of(id, device, key, window, samples, read.refused(device.id(), window));
    var bytes = document.json().getBytes(StandardCharsets.UTF_8);
    if (!portfolio.hasRoom(owner, bytes.length)) {
      return new Refused(ProofReason.PROOF_ROOM);
    }
    var evidence =
        portfolio.attach(
            owner,
            new NewEvidence(
                EvidenceKind.TELEMETRY,
                title,
                "application/json",
                bytes,
                Map.of("merkleRoot", document.merkleRoot()),
                Optional.of("/proofs/" + id),
                links.entrySet().stream()
                    .map(e -> new CompetencyLink(e.getKey(), e.getValue()))
                    .toList()));
    proofs.add(new Proof(id, owner, evidence, title, document, clock.instant()));
    return new Frozen(id);
  }
}
