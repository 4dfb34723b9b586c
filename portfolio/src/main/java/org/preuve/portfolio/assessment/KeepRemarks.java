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
import org.preuve.portfolio.remark.Remarks;
import org.preuve.portfolio.remark.Written;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Looks at what an assessor writes about places in the evidence; it is kept with the draft. */
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
   * Remarks that can be kept.
   *
   * @param written by piece
   * @param done pieces of which the remark is finished
   */
  record Checked(Map<String, Written> written, Set<String> done) {

    Checked {
      written = new TreeMap<>(written);
      done = Set.copyOf(done);
    }
  }

  /** Takes one back, where the button asks for that. */
  void takeBack(Caller assessor, AssessmentItem seat, String wish) {
    var remove = REMOVE.matcher(wish);
    if (remove.matches()) {
      remarks.remove(about(assessor, seat), Long.parseLong(remove.group(1)));
    }
  }

  /**
   * What is wrong with what stands in the fields.
   *
   * @param wish the button: one finishes the remark of its piece, a release finishes all
   */
  Optional<Problem> problem(
      Page page, Caller assessor, AssessmentItem seat, Map<String, Written> written, String wish) {
    boolean any = written.values().stream().anyMatch(one -> !one.words().isEmpty());
    if (!any) {
      return Optional.empty();
    }
    var places = pieces.places(page, assessor, seat);
    var done = done(written.keySet(), wish);
    for (var one : written.entrySet()) {
      var piece = one.getKey();
      if (!one.getValue().words().isEmpty() && !places.containsKey(piece)) {
        return Optional.of(new Problem(AssessReason.REMARK_PIECE, "remarks-lost"));
      }
      var choices = places.getOrDefault(piece, List.of());
      var flaw = RemarkCheck.flaw(one.getValue(), choices, done.contains(piece));
      if (flaw.isPresent()) {
        return Optional.of(problem(flaw.get(), piece, choices.size() > 1));
      }
    }
    return Optional.empty();
  }

  static Checked checked(Map<String, Written> written, String wish) {
    return new Checked(written, done(written.keySet(), wish));
  }

  private static Set<String> done(Set<String> pieces, String wish) {
    if (wish.equals("release") || wish.equals("release-next")) {
      return pieces;
    }
    return wish.startsWith("remark-") ? Set.of(wish.substring("remark-".length())) : Set.of();
  }

  /** A piece without pages, lines and moments has no field for a place. */
  private static Problem problem(RemarkCheck.Flaw flaw, String piece, boolean places) {
    var at = (places ? "r.at." : "r.words.") + piece;
    return switch (flaw) {
      case LONG -> new Problem(AssessReason.MESSAGE_LONG, "r.words." + piece);
      case PLACE -> new Problem(AssessReason.REMARK_PLACE, at);
      case COUNTED -> new Problem(AssessReason.REMARK_WHOLE, at);
    };
  }
}
