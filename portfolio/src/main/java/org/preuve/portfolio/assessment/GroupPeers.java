package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/**
 * The other members of a group whose newest submission has the same piece for the same competency,
 * and how far the assessor has come with each.
 */
@Dependent
class GroupPeers {

  private final FindAssessmentItem findSeat;
  private final FrozenPieces pieces;
  private final AssessmentRepository assessments;
  private final SharedCriteria shared;
  private final HideNames hideNames;

  @Inject
  GroupPeers(
      FindAssessmentItem findSeat,
      FrozenPieces pieces,
      AssessmentRepository assessments,
      SharedCriteria shared,
      HideNames hideNames) {
    this.findSeat = findSeat;
    this.pieces = pieces;
    this.assessments = assessments;
    this.shared = shared;
    this.hideNames = hideNames;
  }

  /**
   * One of them.
   *
   * @param seat the newest submission
   * @param who names the person in addresses of this page
   * @param name or what stands for it
   * @param draft the assessor's own
   * @param history decisions, the one in force first
   * @param opened what a page about this person would show now
   */
  record Peer(
      AssessmentItem seat,
      String who,
      String name,
      Optional<Draft> draft,
      List<ReleasedDecision> history,
      Opened opened) {

    Peer {
      history = List.copyOf(history);
    }

    /**
     * Names the person and all that the page has shown of them, as the box of the form sends it.
     */
    String field() {
      return who
          + "."
          + seat.attempt()
          + "."
          + opened.draft()
          + "."
          + opened.seen()
          + "."
          + opened.said();
    }

    /** Whether the own draft goes out by itself; then nothing may be put into it from elsewhere. */
    boolean planned() {
      return draft.flatMap(Draft::releaseAt).isPresent();
    }

    /** Whether nothing of what stands there would be replaced. */
    boolean untouched() {
      return draft.isEmpty() && history.isEmpty();
    }
  }

  /**
   * What the assessor has written about the one whose page it is.
   *
   * @param mark changes with every change of it
   */
  record Source(Judgement judgement, String mark) {}

  /** The own draft, else the own decision in force; empty as long as nothing is decided in it. */
  Optional<Source> source(Caller caller, AssessmentItem seat) {
    long student = seat.student().value();
    long course = caller.course().value();
    return assessments
        .draft(student, course, seat.framework(), seat.code(), caller.user().value())
        .map(draft -> new Source(draft.judgement(), mark(draft.judgement())))
        .or(() -> own(caller, history(caller, seat)))
        .filter(source -> source.judgement().outcome() != null);
  }

  private static Optional<Source> own(Caller caller, List<ReleasedDecision> history) {
    return history.stream()
        .findFirst()
        .filter(one -> one.decision().assessor().equals(caller.user()))
        .map(ReleasedDecision::judgement)
        .map(judgement -> new Source(judgement, mark(judgement)));
  }

  private static String mark(Judgement said) {
    var criteria = new CriteriaJson().convertToDatabaseColumn(said.criteria());
    return Hashes.sha256(said.outcome() + "\n" + said.message() + "\n" + criteria);
  }

  /** In the order in which a list shows them. */
  List<Peer> of(Caller caller, AssessmentItem seat) {
    var groups = pieces.groups(caller, seat);
    if (groups.isEmpty()) {
      return List.of();
    }
    var names = hideNames.of(caller);
    return assessments
        .together(caller.course().value(), seat.framework(), seat.code(), groups)
        .stream()
        .map(UserId::new)
        .filter(one -> !one.equals(seat.student()))
        .flatMap(one -> findSeat.newest(caller, one, seat.code()).stream())
        .filter(one -> pieces.groups(caller, one).stream().anyMatch(groups::contains))
        .map(one -> peer(caller, one, names))
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private Peer peer(Caller caller, AssessmentItem seat, Names names) {
    var history = history(caller, seat);
    var draft =
        assessments.draft(
            seat.student().value(),
            caller.course().value(),
            seat.framework(),
            seat.code(),
            caller.user().value());
    int seen = history.stream().findFirst().map(ReleasedDecision::number).orElse(0);
    var said =
        draft.isPresent() ? "" : shared.mark(caller, seat, shared.start(caller, seat, history));
    return new Peer(
        seat,
        names.handle(seat.student()),
        names.listed(seat.student(), seat.name()),
        draft,
        history,
        new Opened(draft.map(Draft::version).orElse(0), seen, said));
  }

  private List<ReleasedDecision> history(Caller caller, AssessmentItem seat) {
    return assessments.history(
        seat.student().value(), caller.course().value(), seat.framework(), seat.code());
  }
}
