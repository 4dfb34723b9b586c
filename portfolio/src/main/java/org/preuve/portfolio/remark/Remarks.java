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
   */
  public record OnPage(Map<String, Remarked> placed, Map<String, Written> written) {}

  /**
   * Keeps what the fields hold.
   *
   * @param written by piece, checked; without words it is taken away
   * @param done piece of which the remark is finished, so that its fields are free for the next
   * @return false when there are too many already
   */
  @Transactional
  public boolean keep(
      RemarkCase about, Map<String, Written> written, Collection<String> done, Instant now) {
    var own = own(about);
    var open =
        own.stream()
            .filter(Remark::beingWritten)
            .collect(toMap(r -> r.evidence().value(), r -> r, (one, other) -> one));
    int count = own.size();
    for (var entry : written.entrySet()) {
      var piece = entry.getKey();
      var before = open.get(piece);
      var words = entry.getValue();
      if (words.words().isEmpty()) {
        if (before != null) {
          remarks.remove(before);
        }
        continue;
      }
      var place = Place.read(words.choice(), words.at()).orElse(Place.PIECE);
      boolean again = own.stream().anyMatch(r -> said(r, piece, place, words.words()));
      if (before == null && !again) {
        if (++count > MOST) {
          return false;
        }
        var fresh = new Remark(about, new EvidenceId(piece), now);
        fresh.becomes(place, words.words(), !done.contains(piece), now);
        remarks.add(fresh);
      } else if (before != null) {
        before.becomes(place, words.words(), !done.contains(piece), now);
        remarks.change(before);
      }
    }
    return true;
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

  /** Shows the own ones to the student, in the transaction of the decision. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(RemarkCase about, Instant now) {
    remarks.complete(
        about.course(), about.student(), about.framework(), about.code(), about.assessor());
    remarks.release(
        about.course(), about.student(), about.framework(), about.code(), about.assessor(), now);
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

  /** For the page of an assessor. */
  public OnPage of(Page page, RemarkCase about) {
    var all =
        remarks.seen(
            about.course(), about.student(), about.framework(), about.code(), about.assessor());
    var written = new HashMap<String, Written>();
    all.stream()
        .filter(Remark::beingWritten)
        .forEach(
            r ->
                written.put(
                    r.evidence().value(),
                    new Written(r.place().choice(), r.place().counted(), r.words())));
    var placed = new HashMap<String, Remarked>();
    views(page, all.stream().filter(r -> !r.beingWritten()).toList()).stream()
        .collect(groupingBy(RemarkView::piece))
        .forEach((piece, list) -> placed.put(piece, new Remarked(list)));
    return new OnPage(Map.copyOf(placed), Map.copyOf(written));
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
    return new RemarkView(
        r.id(),
        r.place(),
        page.t("remark.at." + r.place().kind().word(), r.place().counted()),
        r.words(),
        meta,
        r.releasedAt().isEmpty(),
        r.evidence().value());
  }
}
