package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.EvidenceLanguage;
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
   * @param files one or more
   */
  public record Version(
      EvidenceKind kind,
      String title,
      Optional<EvidenceLanguage> language,
      List<File> files,
      List<Link> links) {

    public Version {
      files = List.copyOf(files);
      links = List.copyOf(links);
    }
  }

  /**
   * One of its files.
   *
   * @param path in the archive
   * @param sha256 that its bytes must have
   */
  public record File(String path, String name, String sha256) {}

  /** A competency of a framework, and why. */
  public record Link(String framework, CompetencyLink link) {}

  /** Bytes that have arrived and are not kept yet; several files can be of the same. */
  public static final class Arrived {

    private final Received received;

    private Arrived(Received received) {
      this.received = received;
    }
  }

  /** A version that is brought back, with the bytes of its files that were there. */
  public record Restored(Version version, List<Arrived> files) {

    public Restored {
      files = List.copyOf(files);
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

  /** Whether one more file of the largest size fits on the disk. */
  public boolean hasRoom() {
    return files.hasRoom();
  }

  /** Reads the bytes of a file; empty when they are not those that the archive names. */
  public Optional<Arrived> receive(File file, InputStream bytes) throws IOException {
    var received = files.receive(bytes);
    boolean right =
        received.bytes() > 0
            && received.bytes() <= files.limit()
            && received.sha256().equals(file.sha256());
    if (!right) {
      files.drop(received);
      return Optional.empty();
    }
    return Optional.of(new Arrived(received));
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
   * @param more bytes that are kept beside them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean keep(Caller owner, List<List<Restored>> series, long more) {
    var bytes = new HashMap<String, Long>(); // the same bytes count once, as in the quota
    series.stream()
        .flatMap(List::stream)
        .flatMap(one -> one.files().stream())
        .forEach(one -> bytes.put(one.received.sha256(), one.received.bytes()));
    long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
    if (quota.many(owner, series.size()) || !quota.fits(owner, sum + more)) {
      return false;
    }
    series.forEach(versions -> keepVersions(owner, versions));
    return true;
  }

  private void keepVersions(Caller owner, List<Restored> versions) {
    Evidence before = null;
    for (var one : versions) {
      var now = clock.instant();
      one.files().forEach(file -> files.keep(file.received));
      var content = content(one);
      var title = title(one.version());
      var item =
          before == null
              ? new Evidence(owner, kind(one), title, content, now)
              : before.next(title, content, now);
      item.in(one.version().language());
      if (before != null) {
        evidence.replace(before.id().value(), owner.user().value(), 0, now);
      }
      evidence.add(item);
      keepFurther(owner, item, one, now);
      one.version().links().forEach(l -> evidence.link(link(item, l)));
      before = item;
    }
  }

  private void keepFurther(Caller owner, Evidence item, Restored one, Instant now) {
    for (int i = 1; i < one.files().size(); i++) {
      var received = one.files().get(i).received;
      var name = FileCheck.cleanName(one.version().files().get(i).name());
      var type = FileCheck.mediaType(received.head(), name);
      var file = new EvidenceFile(owner, name, type, received, now);
      evidence.add(file);
      evidence.attach(file.id(), owner.user().value(), item.id().value(), i + 1);
    }
  }

  private static EvidenceLink link(Evidence item, Link link) {
    return new EvidenceLink(item.id(), link.framework(), link.link());
  }

  private static Evidence.Content content(Restored one) {
    var first = one.files().get(0).received;
    var type =
        switch (kind(one)) {
          case LINK -> "text/uri-list";
          case TEXT -> "text/plain;charset=utf-8";
          default -> "";
        };
    var name = type.isEmpty() ? FileCheck.cleanName(fileName(one.version())) : null;
    var found = name == null ? type : FileCheck.mediaType(first.head(), name);
    return new Evidence.Content(
        found, first.bytes(), first.sha256(), name, null, digests(one.files()));
  }

  /** Hashes of all but the first, as of a piece that is made here. */
  private static Map<String, String> digests(List<Arrived> files) {
    var digests = new HashMap<String, String>();
    for (int i = 1; i < files.size(); i++) {
      digests.put("file" + (i + 1), files.get(i).received.sha256());
    }
    return digests;
  }

  private static String fileName(Version version) {
    return version.files().get(0).name();
  }

  /**
   * What was measured or declared by others elsewhere is a file here, for nobody here saw them do
   * it, and so is an address that nobody should follow.
   */
  private static EvidenceKind kind(Restored one) {
    var kind = one.version().kind();
    boolean unsafe = kind == EvidenceKind.LINK && !address(one.files().get(0).received);
    return !kind.ownWords() || unsafe ? EvidenceKind.FILE : kind;
  }

  private static boolean address(Received received) {
    var text = new String(received.head(), UTF_8);
    return text.startsWith("http") && WebAddress.of(text).isPresent();
  }

  private static String title(Version version) {
    var clean = CleanText.of(version.title());
    var title = clean.length() > LONGEST_TITLE ? clean.substring(0, LONGEST_TITLE).strip() : clean;
    return title.isEmpty() ? FileCheck.cleanName(fileName(version)) : title;
  }
}
