package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Caller;

/**
 * Files that came for a form before it was complete. They wait for it a day, so that nobody chooses
 * a file again because of a missing word.
 */
@Dependent
class FormFiles {

  private final EvidenceRepository evidence;
  private final EvidenceFiles files;
  private final KeepFile keepFile;
  private final Quota quota;

  @Inject
  FormFiles(EvidenceRepository evidence, EvidenceFiles files, KeepFile keepFile, Quota quota) {
    this.evidence = evidence;
    this.files = files;
    this.keepFile = keepFile;
    this.quota = quota;
  }

  /** Files that wait for that form, in its order. */
  List<EvidenceFile> waiting(Caller owner, EvidenceForm form) {
    if (form.kept().isEmpty()) {
      return List.of();
    }
    Map<String, EvidenceFile> all =
        evidence.waitingFiles(owner.user().value(), owner.course().value()).stream()
            .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
    return form.kept().stream().flatMap(id -> Stream.ofNullable(all.get(id))).toList();
  }

  /**
   * Keeps every file of a form.
   *
   * @param form the form without uploads, all of what could be kept waiting for it
   * @param problems what is wrong with the others, each with its name
   */
  record Arrived(EvidenceForm form, List<FieldProblem> problems) {}

  /** Files are wanted for a piece of files only; an id that is no file's of the person is none. */
  Arrived arrive(Caller owner, EvidenceForm form) {
    try {
      if (form.kind() == EvidenceKind.FILE) {
        return keepAll(owner, form);
      }
      drop(form);
      return new Arrived(form.with(List.of(), List.of()), List.of());
    } catch (RuntimeException failed) {
      drop(form);
      throw failed;
    }
  }

  /** What came is not kept. */
  void drop(EvidenceForm form) {
    form.files().forEach(this::drop);
  }

  void drop(EvidenceForm.Upload upload) {
    files.drop(upload.received());
  }

  private Arrived keepAll(Caller owner, EvidenceForm form) {
    var kept = new ArrayList<String>();
    waiting(owner, form).forEach(file -> kept.add(file.id()));
    var problems = new ArrayList<FieldProblem>();
    for (var upload : form.files()) {
      keepFile
          .keep(owner, upload)
          .fold(file -> kept.add(file.file().id()), no -> problems.add(problem(no, upload)));
    }
    if (kept.size() > PieceFiles.MOST) {
      problems.add(
          new FieldProblem(
              "file", EvidenceReason.EVIDENCE_FILES, Integer.toString(PieceFiles.MOST)));
    }
    return new Arrived(form.with(List.of(), kept), problems);
  }

  private FieldProblem problem(KeepFile.Outcome.Refused refused, EvidenceForm.Upload upload) {
    var reason = refused.reason();
    long most = reason == EvidenceReason.EVIDENCE_QUOTA ? quota.bytes() : files.limit();
    return new FieldProblem(
        "file", reason, FormCheck.megabytes(most), FileCheck.cleanName(upload.name()));
  }

  /** Hashes of all but the first, which is the hash of the piece. */
  static Map<String, String> digests(List<EvidenceFile> files) {
    var digests = new HashMap<String, String>();
    for (int i = 1; i < files.size(); i++) {
      digests.put(PieceFiles.digest(i + 1), files.get(i).file().sha256());
    }
    return digests;
  }

  /** What a piece of those files is. */
  static Evidence.Content content(List<EvidenceFile> files) {
    var first = files.get(0).file();
    return new Evidence.Content(
        first.mediaType(), first.bytes(), first.sha256(), first.name(), null, digests(files));
  }

  /**
   * Whether all of them wait still, or another window was faster; behind the lock of the person.
   */
  boolean waiting(Caller owner, List<EvidenceFile> files) {
    var waiting =
        evidence.waitingFiles(owner.user().value(), owner.course().value()).stream()
            .map(EvidenceFile::id)
            .collect(Collectors.toSet());
    return !files.isEmpty() && files.stream().allMatch(file -> waiting.contains(file.id()));
  }

  /**
   * From now on they are those of that piece, which has the first one itself; in the caller's
   * transaction.
   */
  void attach(Caller owner, EvidenceId piece, List<EvidenceFile> files) {
    long user = owner.user().value();
    evidence.forgetFile(files.get(0).id(), user);
    for (int i = 1; i < files.size(); i++) {
      if (evidence.attach(files.get(i).id(), user, piece.value(), i + 1) == 0) {
        throw new IllegalStateException("a file of the form is gone");
      }
    }
  }

  /** Names and hashes, to see whether other files were chosen. */
  static Map<String, String> named(List<KeptFile> files) {
    var named = new LinkedHashMap<String, String>();
    files.forEach(file -> named.put(file.name() + "/" + named.size(), file.sha256()));
    return named;
  }
}
