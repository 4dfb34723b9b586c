package org.preuve.portfolio.submission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceFiles;
import org.preuve.portfolio.evidence.KeptFile;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.portfolio.evidence.PieceFiles;
import org.preuve.web.page.Page;

/** Pieces of a submission, in words. */
@Dependent
class SubmissionItems {

  private final EvidenceFiles files;
  private final PieceFiles pieces;
  private final MeasuredPieces measured;

  @Inject
  SubmissionItems(EvidenceFiles files, PieceFiles pieces, MeasuredPieces measured) {
    this.files = files;
    this.pieces = pieces;
    this.measured = measured;
  }

  /** Which piece is for which competencies. */
  record Codes(Map<EvidenceId, List<String>> of) {

    static Codes of(Stream<SubmissionItem.Pair> pairs) {
      return new Codes(
          pairs
              .distinct()
              .collect(
                  groupingBy(
                      SubmissionItem.Pair::evidence,
                      mapping(SubmissionItem.Pair::code, toList()))));
    }
  }

  /** In the order given; those whose ids are in {@code frozen} are part of a submission. */
  List<SubmissionsView.Item> of(Page page, List<Evidence> all, Codes codes, Set<String> frozen) {
    var pieceFiles = pieces.of(all);
    var damages = files.damages(pieceFiles);
    var levels = measured.of(page, all);
    return all.stream()
        .map(
            e ->
                new SubmissionsView.Item(
                    e.id().value(),
                    e.title(),
                    Words.icon(e.kind()),
                    e.fileName().orElse(""),
                    meta(page, e, pieceFiles.getOrDefault(e.id(), List.of())),
                    e.sha256(),
                    codes.of().getOrDefault(e.id(), List.of()),
                    frozen.contains(e.id().value()),
                    Optional.ofNullable(levels.get(e.id())),
                    Optional.ofNullable(damages.get(e.id()))))
        .toList();
  }

  private static String meta(Page page, Evidence e, List<KeptFile> files) {
    var kind =
        files.size() > 1
            ? page.t("evidence.files", files.size())
            : page.t("evidence.kind." + e.kind().word());
    var size = Words.size(page, PieceFiles.bytes(files));
    return kind + " · " + size;
  }
}
