package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.CourseId;

/** The files of pieces of evidence. */
@Dependent
public class PieceFiles {

  /** Files of one piece. */
  static final int MOST = 20;

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

  /** Of many pieces of one person. */
  public Map<EvidenceId, List<KeptFile>> of(Collection<Evidence> pieces) {
    return of(
        pieces,
        pieces.stream()
            .findFirst()
            .map(any -> evidence.furtherFilesOf(any.owner().value()))
            .orElse(List.of()));
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

  /** Hashes of all files of a piece but the first. */
  public List<String> further(EvidenceId piece) {
    return evidence.furtherFiles(piece.value()).stream().map(f -> f.file().sha256()).toList();
  }

  /** One of them. */
  Optional<KeptFile> find(Evidence e, int number) {
    return of(e).stream().filter(file -> file.number() == number).findFirst();
  }

  /** What is wrong with the bytes of one piece: with the first file that is damaged. */
  Optional<Damage> damage(Evidence e) {
    return of(e).stream().flatMap(file -> files.damage(file.sha256()).stream()).findFirst();
  }

  /** Bytes of all files of a piece. */
  public static long bytes(List<KeptFile> files) {
    return files.stream().mapToLong(KeptFile::bytes).sum();
  }
}
