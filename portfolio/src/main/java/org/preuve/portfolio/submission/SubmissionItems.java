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
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.web.page.Page;

/** Pieces of a submission, in words. */
@Dependent
class SubmissionItems {

  private final EvidenceFiles files;
  private final MeasuredPieces measured;

  @Inject
  SubmissionItems(EvidenceFiles files, MeasuredPieces measured) {
    this.files = files;
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
  List<SubmissionsView.Item> of(Page page, List<Evidence> pieces, Codes codes, Set<String> frozen) {
    var damages = files.damages(pieces);
    var levels = measured.of(page, pieces);
    return pieces.stream()
        .map(
            e ->
                new SubmissionsView.Item(
                    e.id().value(),
                    e.title(),
                    Words.icon(e.kind()),
                    e.fileName().orElse(""),
                    meta(page, e),
                    e.sha256(),
                    codes.of().getOrDefault(e.id(), List.of()),
                    frozen.contains(e.id().value()),
                    Optional.ofNullable(levels.get(e.id())),
                    Optional.ofNullable(damages.get(e.id()))))
        .toList();
  }

  private static String meta(Page page, Evidence e) {
    var kind = page.t("evidence.kind." + e.kind().word());
    var size = Words.size(page, e.bytes());
    return page.t("submission.item-meta", kind, size, Words.shortHash(e.sha256()));
  }
}
