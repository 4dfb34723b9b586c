package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.preuve.portfolio.remark.RemarkCase;
import org.preuve.portfolio.remark.RemarkCheck;
import org.preuve.portfolio.remark.RemarkPlace;
import org.preuve.portfolio.remark.Remarks;
import org.preuve.portfolio.remark.Written;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Keeps what an assessor writes about places in the evidence, with the draft of the decision. */
@Dependent
class KeepRemarks {

  private static final Pattern REMOVE = Pattern.compile("unremark-([0-9]{1,18})");

  private final Remarks remarks;
  private final FrozenPieces pieces;

  @Inject
  KeepRemarks(Remarks remarks, FrozenPieces pieces) {
    this.remarks = remarks;
    this.pieces = pieces;
  }

  /** Why nothing of it is kept, and the id of the field. */
  record Problem(AssessReason reason, String place) {}

  static RemarkCase about(Caller assessor, AssessmentItem seat) {
    return new RemarkCase(
        assessor.course().value(),
        seat.student().value(),
        seat.framework(),
        seat.code(),
        assessor.user().value());
  }

  /**
   * Keeps what stands in the fields; of pieces that the submission does not have, nothing.
   *
   * @param wish the button: one finishes the remark of its piece or takes one back, a release
   *     finishes all
   */
  Optional<Problem> keep(
      Page page, Caller assessor, AssessmentItem seat, Map<String, Written> written, String wish) {
    var about = about(assessor, seat);
    var remove = REMOVE.matcher(wish);
    if (remove.matches()) {
      remarks.remove(about, Long.parseLong(remove.group(1)));
    }
    if (written.isEmpty()) {
      return Optional.empty();
    }
    boolean any = written.values().stream().anyMatch(one -> !one.words().isEmpty());
    var places = any ? pieces.places(page, assessor, seat) : Map.<String, List<RemarkPlace>>of();
    var kept = new TreeMap<>(written);
    kept.entrySet()
        .removeIf(one -> !one.getValue().words().isEmpty() && !places.containsKey(one.getKey()));
    var done = done(kept.keySet(), wish);
    for (var one : kept.entrySet()) {
      var choices = places.getOrDefault(one.getKey(), List.of());
      var flaw = RemarkCheck.flaw(one.getValue(), choices, done.contains(one.getKey()));
      if (flaw.isPresent()) {
        return Optional.of(problem(flaw.get(), one.getKey()));
      }
    }
    return remarks.keep(about, kept, done, seat.now())
        ? Optional.empty()
        : Optional.of(new Problem(AssessReason.REMARK_FULL, "decision"));
  }

  private static Set<String> done(Set<String> pieces, String wish) {
    if (wish.equals("release") || wish.equals("release-next")) {
      return pieces;
    }
    return wish.startsWith("remark-") ? Set.of(wish.substring("remark-".length())) : Set.of();
  }

  private static Problem problem(RemarkCheck.Flaw flaw, String piece) {
    return switch (flaw) {
      case LONG -> new Problem(AssessReason.MESSAGE_LONG, "r.words." + piece);
      case PLACE -> new Problem(AssessReason.REMARK_PLACE, "r.at." + piece);
    };
  }
}
