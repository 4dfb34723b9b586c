package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;

/**
 * The other members of a group whose newest submission has its piece, in whatever version, for the
 * same competency, and how far the assessor has come with each.
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
   * @param other whether this person has submitted another version of the piece
   * @param otherwise whether the same criteria were judged otherwise with another competency
   * @param followers other drafts about this person that would change, because they judge the same
   *     criteria
   */
  record Peer(
      AssessmentItem seat,
      String who,
      String name,
      Optional<Draft> draft,
      List<ReleasedDecision> history,
      Opened opened,
      boolean other,
      boolean otherwise,
      List<Draft> followers) {

    Peer {
      history = List.copyOf(history);
      followers = List.copyOf(followers);
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
          + opened.said()
          + followers.stream()
              .map(one -> "." + one.code() + "-" + one.version())
              .collect(joining());
    }

    /**
     * Draft that would change and goes out by itself: nothing may be put into it from elsewhere.
     */
    Optional<Draft> planned() {
      return Stream.concat(draft.stream(), followers.stream())
          .filter(one -> one.releaseAt().isPresent())
          .findFirst();
    }

    /** Whether it is the very content, and nothing of what stands there would be replaced. */
    boolean untouched() {
      return !other && draft.isEmpty() && history.isEmpty() && followers.isEmpty() && !otherwise;
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
    return draft(caller, seat)
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

  /**
   * In the order in which a list shows them.
   *
   * @param judgement that would be taken over
   */
  List<Peer> of(Caller caller, AssessmentItem seat, Judgement judgement) {
    var groups = pieces.groups(caller, seat);
    if (groups.isEmpty()) {
      return List.of();
    }
    var names = hideNames.of(caller);
    return assessments
        .together(caller.course().value(), seat.framework(), seat.code(), groups.keySet())
        .stream()
        .map(UserId::new)
        .filter(one -> !one.equals(seat.student()))
        .flatMap(one -> findSeat.newest(caller, one, seat.code()).stream())
        .flatMap(one -> peer(caller, one, groups, judgement.because(""), names).stream())
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  private Optional<Peer> peer(
      Caller caller,
      AssessmentItem seat,
      Map<String, String> groups,
      Judgement judgement,
      Names names) {
    var common = new HashMap<>(pieces.groups(caller, seat));
    common.keySet().retainAll(groups.keySet());
    if (common.isEmpty()) {
      return Optional.empty();
    }
    var history = history(caller, seat);
    var draft = draft(caller, seat);
    var start = draft.map(Draft::judgement).orElseGet(() -> shared.start(caller, seat, history));
    int seen = history.stream().findFirst().map(ReleasedDecision::number).orElse(0);
    var said = draft.isPresent() ? "" : shared.mark(caller, seat, start);
    return Optional.of(
        new Peer(
            seat,
            names.handle(seat.student()),
            names.listed(seat.student(), seat.name()),
            draft,
            history,
            new Opened(draft.map(Draft::version).orElse(0), seen, said),
            !groups.entrySet().containsAll(common.entrySet()),
            !said.isEmpty() && !said.equals(shared.mark(caller, seat, judgement)),
            shared.followers(caller, seat, start, judgement).stream()
                .map(SharedCriteria.Follower::draft)
                .toList()));
  }

  private Optional<Draft> draft(Caller caller, AssessmentItem seat) {
    return assessments.draft(
        seat.student().value(),
        caller.course().value(),
        seat.framework(),
        seat.code(),
        caller.user().value());
  }

  private List<ReleasedDecision> history(Caller caller, AssessmentItem seat) {
    return assessments.history(
        seat.student().value(), caller.course().value(), seat.framework(), seat.code());
  }
}
