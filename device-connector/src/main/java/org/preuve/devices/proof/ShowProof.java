package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.devices.tlog.ProofLog;
import org.preuve.devices.tlog.Standing;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.evidence.KeptDigests;
import org.preuve.portfolio.evidence.Sharing;
import org.preuve.web.Caller;
import org.preuve.web.tlog.LogProof;

/** Finds proofs for those who may see them, with their messages, and checks them again. */
@Dependent
class ShowProof {

  private final ProofRepository proofs;
  private final DeviceRepository devices;
  private final ReadWindow read;
  private final Sharing sharing;
  private final KeptDigests digests;
  private final ProofLog log;
  private final HourlyRoots hours;
  private final Clock clock;

  @Inject
  ShowProof(
      ProofRepository proofs,
      DeviceRepository devices,
      ReadWindow read,
      Sharing sharing,
      KeptDigests digests,
      ProofLog log,
      HourlyRoots hours,
      Clock clock) {
    this.proofs = proofs;
    this.devices = devices;
    this.read = read;
    this.sharing = sharing;
    this.digests = digests;
    this.log = log;
    this.hours = hours;
    this.clock = clock;
  }

  /** A proof with everything that its page needs. */
  record Shown(
      Proof proof,
      Device device,
      List<StoredMessage> messages,
      Recheck recheck,
      Standing log,
      boolean shared,
      List<ProofOwner> owners,
      HourlyRoots.Count hours) {

    /** Whether messages and document are those that were frozen. */
    boolean holds() {
      return recheck.holds() && !log.altered();
    }
  }

  /** For its owner and for assessors of its course. */
  @Transactional
  Optional<Shown> to(Caller caller, String id) {
    return visible(caller, id).map(this::shown);
  }

  /** For everybody, as long as its owner shares it. */
  @Transactional
  Optional<Shown> publicly(String id) {
    return sharedProof(id).map(this::shown);
  }

  /**
   * A proof without its messages, for those who may see it.
   *
   * @throws AlteredProof if its stored document is not the one that was frozen
   */
  @Transactional
  Optional<Proof> visible(Caller caller, String id) {
    return proofs.byId(id).filter(proof -> proof.visibleTo(caller)).map(this::believed);
  }

  /**
   * A proof without its messages, as long as its owner shares it.
   *
   * @throws AlteredProof if its stored document is not the one that was frozen
   */
  @Transactional
  Optional<Proof> sharedProof(String id) {
    return proofs.byId(id).filter(proof -> sharing.shared(proof.evidence())).map(this::believed);
  }

  /** The messages of a proof, in the order of its leaves. */
  @Transactional
  List<StoredMessage> messages(Proof proof) {
    return read.frozen(proof.document());
  }

  /** What a proof shows, without checking it again. */
  @Transactional
  WindowSummary summary(Proof proof) {
    return read.summary(proof.document(), devices.byId(proof.device()).orElseThrow());
  }

  /** That a proof stands in the log; empty before it does. */
  @Transactional
  Optional<LogProof> logged(Proof proof) {
    return log.proof(proof.id(), Downloads.document(proof));
  }

  /** Where a proof stands in the log. */
  @Transactional
  Standing standing(Proof proof) {
    return log.standing(proof.id(), Downloads.document(proof));
  }

  /** A proof with all that is needed to check it elsewhere. */
  @Transactional
  TelemetryBundle bundle(Proof proof) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("proof.json", Downloads.document(proof));
    var messages = messages(proof);
    files.put("telemetry.jsonl", Downloads.messages(messages));
    files.put("device.jwk", Downloads.key(proof));
    logged(proof)
        .ifPresent(
            logged -> {
              files.put("proof.tlog", Downloads.logged(logged));
              log.key().ifPresent(key -> files.put("tlog-key.txt", Downloads.text(key + "\n")));
              log.policy().ifPresent(text -> files.put("tlog-policy.txt", Downloads.text(text)));
            });
    var roots = hours.of(proof.device(), messages);
    if (!roots.isEmpty()) {
      files.put("hours.json", Downloads.text(roots + "\n"));
    }
    return new TelemetryBundle(files, proof.createdAt());
  }

  /** The proof behind a piece of evidence, for those who may see it. */
  @Transactional
  Optional<Proof> behind(Caller caller, EvidenceId evidence) {
    return proofs.byEvidence(evidence.value()).filter(proof -> proof.visibleTo(caller));
  }

  /** Whether the stored document is the one that was frozen. */
  @Transactional
  boolean intact(Proof proof) {
    var kept = digests.of(List.of(proof.evidence())).get(proof.evidence());
    return kept != null && proof.intact(kept);
  }

  private Proof believed(Proof proof) {
    if (!intact(proof)) {
      throw new AlteredProof(proof);
    }
    return proof;
  }

  private Shown shown(Proof proof) {
    var document = proof.document();
    var messages = read.frozen(document);
    var device = devices.byId(proof.device()).orElseThrow();
    var recheck = Recheck.of(document, messages, clock.instant());
    return new Shown(
        proof,
        device,
        messages,
        recheck,
        standing(proof),
        sharing.shared(proof.evidence()),
        proofs.owners(proof.id()),
        hours.count(proof.device(), messages));
  }
}
