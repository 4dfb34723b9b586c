package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.portfolio.assessment.ClassMatrix;
import org.preuve.portfolio.assessment.ClassRow;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.portfolio.evidence.StoredFile;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Gathers what those have handed in whom a filter shows: everybody's newest submission. */
@Dependent
class GatherWork {

  /** Files and bytes of one archive; a filter makes it smaller. */
  private static final int MOST_FILES = 4000;

  /** Pieces of evidence with each competency; one row more is asked for. */
  private static final int MOST_ROWS = 20000;

  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  private final WorkRepository work;
  private final ClassMatrix matrix;
  private final Frameworks frameworks;
  private final EvidenceFiles files;
  private final PieceFiles pieceFiles;

  @Inject
  GatherWork(
      WorkRepository work,
      ClassMatrix matrix,
      Frameworks frameworks,
      EvidenceFiles files,
      PieceFiles pieceFiles) {
    this.work = work;
    this.matrix = matrix;
    this.frameworks = frameworks;
    this.files = files;
    this.pieceFiles = pieceFiles;
  }

  /** One piece of one student with the competencies that it is linked to. */
  private record Piece(Evidence evidence, TreeSet<String> codes) {}

  /** Empty when it would be too much. */
  Optional<ClassWork> of(Page page, Caller caller, ClassFilter filter) {
    var framework = frameworks.of(caller.course());
    var codes =
        filter.in(framework).stream()
            .flatMap(bloc -> bloc.competencies().stream())
            .map(Competency::code)
            .collect(Collectors.toSet());
    var shown =
        matrix.shown(caller, matrix.rows(caller), filter).stream().map(ClassRow::student).toList();
    var rows = rows(caller, framework.id(), shown, codes);
    if (rows.size() > MOST_ROWS) {
      return Optional.empty();
    }
    var pieces = new HashMap<Long, LinkedHashMap<String, Piece>>();
    for (var row : rows) {
      var evidence = (Evidence) row[1];
      pieces
          .computeIfAbsent((Long) row[0], s -> new LinkedHashMap<>())
          .computeIfAbsent(
              evidence.id().value(), id -> new Piece(evidence, new TreeSet<>(Competency.BY_CODE)))
          .codes()
          .add((String) row[2]);
    }
    var all = shown.stream().flatMap(s -> pieces(pieces, s).stream()).map(Piece::evidence).toList();
    var kept = pieceFiles.of(caller.course(), all);
    var flat = kept.values().stream().flatMap(List::stream).toList();
    return flat.size() > MOST_FILES || PieceFiles.bytes(flat) > MOST_BYTES
        ? Optional.empty()
        : Optional.of(archive(page, shown, pieces, kept, matrix.names(caller)));
  }

  private List<Object[]> rows(
      Caller caller, String framework, List<Roster.Member> shown, Set<String> codes) {
    var students = shown.stream().map(m -> m.user().value()).toList();
    return students.isEmpty() || codes.isEmpty()
        ? List.of()
        : work.newest(caller.course().value(), framework, students, codes);
  }

  private static List<Piece> pieces(
      Map<Long, LinkedHashMap<String, Piece>> pieces, Roster.Member student) {
    return Optional.ofNullable(pieces.get(student.user().value()))
        .map(found -> List.copyOf(found.values()))
        .orElse(List.of());
  }

  private ClassWork archive(
      Page page,
      List<Roster.Member> students,
      Map<Long, LinkedHashMap<String, Piece>> pieces,
      Map<EvidenceId, List<KeptFile>> kept,
      Names called) {
    var names = new ZipNames();
    var heads =
        Stream.of(
                "th.student", "th.competency", "work.title", "work.file", "work.hash", "work.state")
            .map(page::t)
            .toList();
    var items = new ArrayList<ClassWork.Item>();
    for (var student : students) {
      var own = pieces(pieces, student);
      var folder = own.isEmpty() ? "" : names.free(ZipNames.part(student.name()));
      var veil = called.listVeil(student.user());
      for (var piece : own) {
        var files = kept.getOrDefault(piece.evidence().id(), List.<KeptFile>of());
        var title = veil.over(piece.evidence().title());
        var codes = String.join(" ", piece.codes());
        for (var file : PieceFiles.veiled(files, veil)) {
          var name = ZipNames.part(codes + " - " + title + " - " + file.name());
          var path = names.free(folder + "/" + name);
          var line = List.of(student.name(), codes, title, path, file.sha256());
          items.add(new ClassWork.Item(line, path, () -> bytes(file)));
        }
      }
    }
    return new ClassWork(heads, items, page.t("work.in"), page.t("work.damaged"));
  }

  private Optional<InputStream> bytes(KeptFile file) {
    return files
        .open(file.sha256())
        .fold(
            intact -> Optional.of(intact).map(StoredFile.Intact::bytes),
            damaged -> Optional.empty());
  }
}
