package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.devices.check.CourseChecks;
import org.preuve.devices.check.FrozenChecks;
import org.preuve.devices.check.Observed;
import org.preuve.devices.proof.ProofOutcome.Frozen;
import org.preuve.devices.proof.ProofOutcome.Refused;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceKeyRepository;
import org.preuve.devices.registry.Owners;
import org.preuve.devices.tlog.ProofLog;
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
  private final Owners owners;
  private final EvidenceIntake portfolio;
  private final ProofLog log;
  private final CourseChecks checks;
  private final Clock clock;

  @Inject
  ProvePrototype(
      ReadWindow read,
      ProofRepository proofs,
      DeviceKeyRepository keys,
      Owners owners,
      EvidenceIntake portfolio,
      ProofLog log,
      CourseChecks checks,
      Clock clock) {
    this.read = read;
    this.proofs = proofs;
    this.keys = keys;
    this.owners = owners;
    this.portfolio = portfolio;
    this.log = log;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Freezes a window.
   *
   * @param form as entered
   */
  @Transactional
  ProofOutcome freeze(Caller owner, Device device, Window window, ProofForm form) {
    if (form.title().isEmpty() || form.title().length() > LONGEST_TITLE) {
      return new Refused(ProofReason.PROOF_TITLE);
    }
    if (form.unclear() || portfolio.refusal(owner, form.links()).isPresent()) {
      return new Refused(ProofReason.PROOF_LINK);
    }
    var samples = read.samples(device, window);
    return WindowCheck.check(samples)
        .<ProofOutcome>map(Refused::new)
        .orElseGet(() -> frozen(owner, device, window, form, samples));
  }

  private ProofOutcome frozen(
      Caller owner, Device device, Window window, ProofForm form, List<Sample> samples) {
    var id = Ids.random();
    var key = keys.byId(WindowKeys.of(samples).iterator().next()).orElseThrow();
    var challenges = read.challenges(device, window);
    var named = FrozenOwners.of(owners.of(device), owner.user());
    var document =
        ProofDocument.of(
            id,
            device,
            key,
            window,
            samples,
            read.refused(device.id(), window),
            challenges,
            read.witnessed(device, window),
            checks(owner, form, observed(device, samples, challenges)),
            named);
    var bytes = document.json().getBytes(StandardCharsets.UTF_8);
    if (!portfolio.hasRoom(owner, bytes.length)) {
      return new Refused(ProofReason.PROOF_ROOM);
    }
    var evidence =
        portfolio.attach(
            owner,
            new NewEvidence(
                EvidenceKind.TELEMETRY,
                form.title(),
                "application/json",
                bytes,
                Map.of("merkleRoot", document.merkleRoot()),
                Optional.of("/proofs/" + id),
                form.links().entrySet().stream()
                    .map(e -> new CompetencyLink(e.getKey(), e.getValue()))
                    .toList()));
    var proof = new Proof(id, owner, evidence, form.title(), document, clock.instant());
    proofs.add(proof);
    named.pseudonyms().forEach((who, called) -> proofs.add(new ProofOwner(proof, who, called)));
    log.await(owner.registration(), id, bytes);
    return new Frozen(id);
  }

  private static Observed observed(Device device, List<Sample> samples, ArrayNode challenges) {
    var asked = FrozenChallenges.asked(FrozenChallenges.read(challenges), samples);
    return Observation.of(samples, device.level(), asked);
  }

  private ObjectNode checks(Caller owner, ProofForm form, Observed w) {
    return FrozenChecks.of(w, checks.applied(owner, form.links().keySet(), form.leftOut(), w));
  }
}
