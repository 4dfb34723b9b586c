package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.web.CourseId;

/** The files of pieces of evidence. */
@Dependent
public class PieceFiles {

  /** Files of one piece. */
  static final int MOST = 20;

  /** Pieces that are named one by one. */
  private static final int FEW = 100;

  /** Pieces of one statement. */
  private static final int AT_ONCE = 500;

  private static final Pattern FURTHER = Pattern.compile("file[0-9]+");

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;

  @Inject
  PieceFiles(EvidenceRepository evidence, EvidenceFiles files) {
    this.evidence = evidence;
    this.files = files;
  }

  /** All of one piece, in their order. */
  public List<KeptFile> of(Evidence e) {
    return all(
        e, e.kind() == EvidenceKind.FILE ? evidence.furtherFiles(e.id().value()) : List.of());
  }

  /** Of many pieces of one person; of a few without a look at all the others. */
  public Map<EvidenceId, List<KeptFile>> of(Collection<Evidence> pieces) {
    var some =
        pieces.stream()
            .filter(e -> e.kind() == EvidenceKind.FILE)
            .map(e -> e.id().value())
            .toList();
    if (some.isEmpty()) {
      return of(pieces, List.of());
    }
    return of(
        pieces,
        some.size() <= FEW
            ? evidence.furtherFiles(some)
            : evidence.furtherFilesOf(pieces.iterator().next().owner().value()));
  }

  /** Of many pieces of one course. */
  public Map<EvidenceId, List<KeptFile>> of(CourseId course, Collection<Evidence> pieces) {
    return of(pieces, evidence.furtherFilesIn(course.value()));
  }

  private static Map<EvidenceId, List<KeptFile>> of(
      Collection<Evidence> pieces, List<EvidenceFile> all) {
    var further = new HashMap<EvidenceId, List<EvidenceFile>>();
    all.forEach(f -> further.computeIfAbsent(f.evidence(), id -> new ArrayList<>()).add(f));
    var found = new HashMap<EvidenceId, List<KeptFile>>();
    pieces.forEach(e -> found.put(e.id(), all(e, further.getOrDefault(e.id(), List.of()))));
    return found;
  }

  private static List<KeptFile> all(Evidence e, List<EvidenceFile> further) {
    var all = new ArrayList<KeptFile>();
    all.add(KeptFile.first(e));
    further.forEach(file -> all.add(file.file()));
    return List.copyOf(all);
  }

  /** One of them. */
  Optional<KeptFile> find(Evidence e, int number) {
    return of(e).stream().filter(file -> file.number() == number).findFirst();
  }

  /**
   * What is wrong with the bytes of one piece: with the first file that is damaged, or that its
   * digests name and nothing else does.
   */
  Optional<Damage> damage(Evidence e) {
    return damage(e, of(e));
  }

  Optional<Damage> damage(Evidence e, List<KeptFile> all) {
    return all.stream()
        .flatMap(file -> files.damage(file.sha256()).stream())
        .findFirst()
        .or(() -> complete(e.digests(), all) ? Optional.empty() : Optional.of(Damage.MISSING));
  }

  /** Those of these pieces, whosever they are, with whose bytes something is wrong. */
  public Set<EvidenceId> damaged(Collection<EvidenceId> pieces) {
    var ids = pieces.stream().map(EvidenceId::value).distinct().toList();
    var damaged = new HashSet<EvidenceId>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      var found = evidence.byIds(some);
      var all = of(found, evidence.furtherFiles(some));
      found.stream()
          .filter(e -> damage(e, all.getOrDefault(e.id(), List.of())).isPresent())
          .forEach(e -> damaged.add(e.id()));
    }
    return damaged;
  }

  /** Whether there are those further files that the digests of a piece name, and no other. */
  static boolean complete(Map<String, String> digests, List<KeptFile> all) {
    var named = new HashMap<>(digests);
    named.keySet().removeIf(name -> !FURTHER.matcher(name).matches());
    var there = new HashMap<String, String>();
    all.stream().skip(1).forEach(file -> there.put(digest(file.number()), file.sha256()));
    return named.equals(there);
  }

  /** Name of the digest of a further file. */
  static String digest(int number) {
    return "file" + number;
  }

  /** The same files without somebody's name in theirs. */
  public static List<KeptFile> veiled(List<KeptFile> files, Veil veil) {
    return files.stream()
        .map(
            f ->
                new KeptFile(f.number(), veil.over(f.name()), f.mediaType(), f.bytes(), f.sha256()))
        .toList();
  }

  /** Bytes of all files of a piece. */
  public static long bytes(List<KeptFile> files) {
    return files.stream().mapToLong(KeptFile::bytes).sum();
  }
}
