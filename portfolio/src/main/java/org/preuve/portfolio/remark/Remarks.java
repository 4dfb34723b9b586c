package org.preuve.portfolio.remark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.preuve.lti.course.People;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Keeps remarks about places in evidence, and puts them into words. */
@Dependent
public class Remarks {

  /** Of one assessor about one competency of one student. */
  private static final int MOST = 200;

  private final RemarkRepository remarks;
  private final People people;

  @Inject
  Remarks(RemarkRepository remarks, People people) {
    this.remarks = remarks;
    this.people = people;
  }

  /**
   * What an assessor's page has.
   *
   * @param placed by piece
   * @param written what stands in the fields, by piece
   * @param left own ones about pieces that the page does not show; no decision releases them
   */
  public record OnPage(
      Map<String, Remarked> placed, Map<String, Written> written, List<RemarkView> left) {}

  /**
   * Keeps what the fields hold, in the transaction of the draft. Where another page has written
   * something else about a piece since, that is finished and both stay.
   *
   * @param written by piece, checked; without words it is taken away, if the page has shown it
   * @param done piece of which the remark is finished, so that its fields are free for the next
   * @return what stands in the fields of these pieces now, as {@link Written#mark}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, String> keep(
      RemarkCase about, Map<String, Written> written, Collection<String> done, Instant now) {
    var own = own(about);
    var open = open(own);
    var marks = new HashMap<String, String>();
    for (var entry : written.entrySet()) {
      var piece = entry.getKey();
      var sent = entry.getValue();
      var place = Place.read(sent.choice(), sent.at()).orElse(Place.PIECE);
      boolean finished = done.contains(piece);
      switch (step(own, open, piece, sent)) {
        case REMOVE -> {
          remarks.remove(Objects.requireNonNull(open.get(piece)));
          marks.put(piece, "");
        }
        case REPLACE -> {
          var before = Objects.requireNonNull(open.get(piece));
          before.becomes(place, sent.words(), !finished, now);
          remarks.change(before);
          marks.put(piece, finished ? "" : before.written().mark());
        }
        case BESIDE -> {
          var before = Objects.requireNonNull(open.get(piece));
          before.finish();
          remarks.change(before);
          marks.put(piece, add(about, piece, place, sent, finished, now));
        }
        case ADD -> marks.put(piece, add(about, piece, place, sent, finished, now));
        default -> {
          if (!sent.words().isEmpty() && !open.containsKey(piece)) {
            marks.put(piece, ""); // finished already
          }
        }
      }
    }
    return Map.copyOf(marks);
  }

  private String add(
      RemarkCase about, String piece, Place place, Written sent, boolean finished, Instant now) {
    var fresh = new Remark(about, new EvidenceId(piece), now);
    fresh.becomes(place, sent.words(), !finished, now);
    remarks.add(fresh);
    return finished ? "" : fresh.written().mark();
  }

  /** Whether there is room for what would be added. */
  public boolean fits(RemarkCase about, Map<String, Written> written) {
    var own = own(about);
    var open = open(own);
    long more =
        written.entrySet().stream()
            .map(one -> step(own, open, one.getKey(), one.getValue()))
            .filter(step -> step == RemarkStep.ADD || step == RemarkStep.BESIDE)
            .count();
    return more == 0 || own.size() + more <= MOST;
  }

  private static Map<String, Remark> open(List<Remark> own) {
    return own.stream()
        .filter(Remark::beingWritten)
        .collect(toMap(r -> r.evidence().value(), r -> r, (one, other) -> one));
  }

  private static RemarkStep step(
      List<Remark> own, Map<String, Remark> open, String piece, Written sent) {
    var place = Place.read(sent.choice(), sent.at()).orElse(Place.PIECE);
    boolean there = own.stream().anyMatch(r -> said(r, piece, place, sent.words()));
    return RemarkStep.of(sent, Optional.ofNullable(open.get(piece)).map(Remark::written), there);
  }

  /** Sent twice: it stands there already. */
  private static boolean said(Remark r, String piece, Place place, String words) {
    return !r.beingWritten()
        && r.evidence().value().equals(piece)
        && r.place().equals(place)
        && r.words().equals(words);
  }

  /** Takes an own one back that is not released; another id does nothing. */
  @Transactional
  public void remove(RemarkCase about, long id) {
    own(about).stream().filter(r -> r.id() == id).forEach(remarks::remove);
  }

  /**
   * Shows the own ones to the student, in the transaction of the decision.
   *
   * @param pieces that were judged: what is said about others has not been seen beside the decision
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(RemarkCase about, Collection<String> pieces, Instant now) {
    if (pieces.isEmpty()) {
      return;
    }
    remarks.complete(
        about.course(), about.student(), about.framework(), about.code(), about.assessor(), pieces);
    remarks.release(
        about.course(),
        about.student(),
        about.framework(),
        about.code(),
        about.assessor(),
        pieces,
        now);
  }

  /** Forgets drafts that were not touched since. */
  @Transactional
  public int forget(Instant before) {
    return remarks.forget(before);
  }

  private List<Remark> own(RemarkCase about) {
    return remarks.own(
        about.course(), about.student(), about.framework(), about.code(), about.assessor());
  }

  /**
   * For the page of an assessor.
   *
   * @param shown pieces that it shows
   */
  public OnPage of(Page page, RemarkCase about, Set<String> shown) {
    var all =
        remarks.seen(
            about.course(), about.student(), about.framework(), about.code(), about.assessor());
    var written = new HashMap<String, Written>();
    all.stream()
        .filter(Remark::beingWritten)
        .forEach(r -> written.put(r.evidence().value(), r.written()));
    var placed = new HashMap<String, Remarked>();
    views(page, all.stream().filter(r -> !r.beingWritten()).toList()).stream()
        .collect(groupingBy(RemarkView::piece))
        .forEach((piece, list) -> placed.put(piece, new Remarked(list)));
    var left =
        all.stream()
            .filter(r -> r.releasedAt().isEmpty() && !shown.contains(r.evidence().value()))
            .limit(MOST)
            .toList();
    return new OnPage(Map.copyOf(placed), Map.copyOf(written), views(page, left));
  }

  /** What is released about a piece. */
  public Remarked of(Page page, CourseId course, EvidenceId piece) {
    return new Remarked(views(page, remarks.released(course.value(), piece.value())));
  }

  /**
   * What is released about a competency, in whatever piece.
   *
   * @param judged the competency, and what it was before the course moved
   */
  public List<RemarkView> of(
      Page page, CourseId course, UserId student, Set<FrameworkCode> judged) {
    var codes = judged.stream().map(FrameworkCode::code).distinct().toList();
    var all = remarks.releasedFor(course.value(), student.value(), codes);
    return views(
        page,
        all.stream()
            .filter(r -> judged.contains(new FrameworkCode(r.framework(), r.code())))
            .toList());
  }

  private List<RemarkView> views(Page page, List<Remark> all) {
    var names =
        all.stream().anyMatch(r -> r.releasedAt().isPresent())
            ? people.names(all.stream().map(Remark::assessor).distinct().toList())
            : Map.<UserId, String>of();
    return all.stream().map(r -> view(page, r, names)).toList();
  }

  private static RemarkView view(Page page, Remark r, Map<UserId, String> names) {
    var meta =
        r.releasedAt()
            .map(
                at ->
                    page.t(
                        "competency.feedback-meta",
                        names.getOrDefault(r.assessor(), ""),
                        page.dateTime(at)))
            .orElseGet(() -> page.t("remark.draft"));
    var place = r.place().complete() ? r.place() : Place.PIECE;
    return new RemarkView(
        r.id(),
        place,
        page.t("remark.at." + place.kind().word(), place.counted()),
        r.words(),
        meta,
        r.releasedAt().isEmpty(),
        r.evidence().value());
  }
}
