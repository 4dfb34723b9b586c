package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Caller;
import org.preuve.web.base.CleanText;

/**
 * Brings back pieces that were taken away from another installation: as drafts of whoever brings
 * them, never as something that was submitted or measured here.
 */
@Dependent
public class RestoreEvidence {

  private static final int LONGEST_TITLE = 200;

  private final EvidenceFiles files;
  private final EvidenceRepository evidence;
  private final Quota quota;
  private final Clock clock;

  @Inject
  RestoreEvidence(EvidenceFiles files, EvidenceRepository evidence, Quota quota, Clock clock) {
    this.files = files;
    this.evidence = evidence;
    this.quota = quota;
    this.clock = clock;
  }

  /**
   * One version of a piece, as its archive describes it.
   *
   * @param fileName empty for what was no file
   * @param sha256 that its bytes must have
   */
  public record Version(
      EvidenceKind kind, String title, String fileName, String sha256, List<Link> links) {

    public Version {
      links = List.copyOf(links);
    }
  }

  /** A competency of a framework, and why. */
  public record Link(String framework, CompetencyLink link) {}

  /** A version whose bytes have arrived and are not kept yet. */
  public static final class Arrived {

    private final Version version;
    private final Received received;

    private Arrived(Version version, Received received) {
      this.version = version;
      this.received = received;
    }
  }

  /** Bytes of all files of one person. */
  public long quota() {
    return quota.bytes();
  }

  /** Whether there is room on the disk for so many bytes, and for others' uploads beside them. */
  public boolean hasRoom(long bytes) {
    return files.hasRoom(bytes);
  }

  /** Reads the bytes of a version; empty when they are not those that it names. */
  public Optional<Arrived> receive(Version version, InputStream bytes) throws IOException {
    var received = files.receive(bytes);
    boolean right =
        received.bytes() > 0
            && received.bytes() <= files.limit()
            && received.sha256().equals(version.sha256());
    if (!right) {
      files.drop(received);
      return Optional.empty();
    }
    return Optional.of(new Arrived(version, received));
  }

  /** Forgets what has arrived. */
  public void drop(Arrived arrived) {
    files.drop(arrived.received);
  }

  /** Lets one transaction at a time add to what a person keeps. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(Caller owner) {
    evidence.lock(owner.user().value());
  }

  /**
   * Keeps all of it after {@link #lock}, in the caller's transaction; false when it is more than a
   * person may keep.
   *
   * @param series the versions of each piece, the one that counts last
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean keep(Caller owner, List<List<Arrived>> series) {
    long bytes = series.stream().flatMap(List::stream).mapToLong(one -> one.received.bytes()).sum();
    if (!quota.fits(owner, bytes)) {
      return false;
    }
    series.forEach(versions -> keepVersions(owner, versions));
    return true;
  }

  private void keepVersions(Caller owner, List<Arrived> versions) {
    Evidence before = null;
    for (var one : versions) {
      var now = clock.instant();
      files.keep(one.received);
      var content = content(one);
      var title = title(one.version);
      var item =
          before == null
              ? new Evidence(owner, kind(one), title, content, now)
              : before.next(owner, title, content, now);
      if (before != null) {
        evidence.replace(before.id().value(), owner.user().value(), 0, now);
      }
      evidence.add(item);
      one.version.links().forEach(l -> evidence.link(link(item, l)));
      before = item;
    }
  }

  private static EvidenceLink link(Evidence item, Link link) {
    return new EvidenceLink(item.id(), link.framework(), link.link());
  }

  private static Evidence.Content content(Arrived one) {
    var type =
        switch (kind(one)) {
          case LINK -> "text/uri-list";
          case TEXT -> "text/plain;charset=utf-8";
          default -> "";
        };
    var name = type.isEmpty() ? FileCheck.cleanName(one.version.fileName()) : null;
    var found = name == null ? type : FileCheck.mediaType(one.received.head(), name);
    return new Evidence.Content(
        found, one.received.bytes(), one.received.sha256(), name, null, Map.of());
  }

  /** What was measured elsewhere is a file here, and so is an address that nobody should follow. */
  private static EvidenceKind kind(Arrived one) {
    var kind = one.version.kind();
    boolean unsafe = kind == EvidenceKind.LINK && !address(one.received);
    return kind == EvidenceKind.TELEMETRY || unsafe ? EvidenceKind.FILE : kind;
  }

  private static boolean address(Received received) {
    var text = new String(received.head(), UTF_8);
    return text.startsWith("http") && WebAddress.of(text).isPresent();
  }

  private static String title(Version version) {
    var clean = CleanText.of(version.title());
    var title = clean.length() > LONGEST_TITLE ? clean.substring(0, LONGEST_TITLE).strip() : clean;
    return title.isEmpty() ? FileCheck.cleanName(version.fileName()) : title;
  }
}
