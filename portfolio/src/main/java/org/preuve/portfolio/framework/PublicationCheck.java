package org.preuve.portfolio.framework;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Reason;

/** Decides whether a draft may come in force. */
final class PublicationCheck {

  /** What columns and addresses hold. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,15}");

  private PublicationCheck() {}

  /**
   * The reason if it may not.
   *
   * @param open whether a warning waits for an answer
   */
  static Optional<Reason> check(FrameworkDraft draft, boolean open) {
    var codes = new HashSet<String>();
    if (!draft.competencies().stream().allMatch(one -> codes.add(one.code()))) {
      return Optional.of(FrameworkReason.FRAMEWORK_DUPLICATE_CODES);
    }
    if (draft.blocs().stream().anyMatch(b -> b.number() == 0 && !b.competencies().isEmpty())) {
      return Optional.of(FrameworkReason.FRAMEWORK_BLOC_MISSING);
    }
    if (draft.competencies().isEmpty()) {
      return Optional.of(FrameworkReason.FRAMEWORK_EMPTY);
    }
    if (!draft.competencies().stream().allMatch(one -> CODE.matcher(one.code()).matches())) {
      return Optional.of(FrameworkReason.FRAMEWORK_CODE);
    }
    if (!draft.blocs().stream().allMatch(PublicationCheck::closed)) {
      return Optional.of(FrameworkReason.FRAMEWORK_CODE_MISSING);
    }
    return open ? Optional.of(FrameworkReason.FRAMEWORK_WARNINGS_OPEN) : Optional.empty();
  }

  /** Whether its criteria and activities name its own competencies only; others would be lost. */
  private static boolean closed(DraftBloc bloc) {
    var own = bloc.competencies().stream().map(DraftCompetency::code).collect(Collectors.toSet());
    return Stream.concat(
            bloc.criteria().stream().map(DraftCriterion::competencies),
            bloc.activities().stream().map(DraftActivity::competencies))
        .allMatch(own::containsAll);
  }
}
