package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.Words;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Files that arrive in another way than with a form, and wait for one. */
@Dependent
public class ArrivedFiles {

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final KeepFile keepFile;
  private final Quota quota;

  @Inject
  ArrivedFiles(EvidenceFiles files, EvidenceRepository evidence, KeepFile keepFile, Quota quota) {
    this.files = files;
    this.evidence = evidence;
    this.keepFile = keepFile;
    this.quota = quota;
  }

  /** A file as a form shows it. */
  public record Kept(String id, String name, String size) {}

  /** Largest file, bytes. */
  public long limit() {
    return files.limit();
  }

  /**
   * Why a file of that size is not taken.
   *
   * @param promised bytes of other files that are on their way
   */
  public Optional<EvidenceReason> refusal(Caller owner, long bytes, long promised) {
    var refusal = FileCheck.refusal(bytes, files.limit());
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!quota.fits(owner, bytes + promised)) {
      return Optional.of(EvidenceReason.EVIDENCE_QUOTA);
    }
    return files.hasRoom(bytes) ? Optional.empty() : Optional.of(EvidenceReason.EVIDENCE_NO_ROOM);
  }

  /** Whether a further part still leaves the reserve of the disk. */
  public boolean hasRoom(long bytes) {
    return files.hasRoom(bytes);
  }

  /** Where the parts of that file are put together; what nobody touches for a day is deleted. */
  public Path place(String id) {
    return files.arriving(id);
  }

  /** Keeps a whole file for a form, under the hash of its bytes; or says why not. */
  public <R> R keep(
      Caller owner,
      String name,
      Path file,
      Function<String, R> kept,
      Function<EvidenceReason, R> refused)
      throws IOException {
    return keepFile
        .keep(owner, new EvidenceForm.Upload(name, files.arrived(file)))
        .fold(one -> kept.apply(one.file().id()), no -> refused.apply(no.reason()));
  }

  /** One that waits still. */
  public Optional<Kept> waiting(Page page, Caller owner, String id) {
    return evidence.waitingFiles(owner.user().value(), owner.course().value()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> new Kept(id, one.file().name(), Words.size(page, one.file().bytes())));
  }
}
