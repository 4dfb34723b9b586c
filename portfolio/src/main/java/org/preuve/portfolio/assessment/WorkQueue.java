package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.tenant.Tenant;

/**
 * What waits for an assessor, and the way through it; reads what waits and nothing else of the
 * class.
 */
@Dependent
public class WorkQueue {

  private final WaitingRepository waiting;
  private final Roster roster;
  private final Frameworks frameworks;
  private final ReviewRepository reviews;
  private final HideNames hideNames;

  @Inject
  WorkQueue(
      WaitingRepository waiting,
      Roster roster,
      Frameworks frameworks,
      ReviewRepository reviews,
      HideNames hideNames) {
    this.waiting = waiting;
    this.roster = roster;
    this.frameworks = frameworks;
    this.reviews = reviews;
    this.hideNames = hideNames;
  }

  /**
   * How many cells, requests for a review and own drafts that have not gone out wait in the whole
   * course: what the page of the queue shows, of the same people.
   */
  public long count(Caller caller) {
    var framework = frameworks.of(caller.course());
    var students = roster.ids(caller.course());
    var codes = framework.competencies().stream().map(Competency::code).toList();
    return waiting
        .counts(
            caller.registration(),
            caller.course().value(),
            framework.id(),
            codes,
            caller.user().value())
        .stream()
        .filter(row -> own(row) || students.contains(((Number) row[0]).longValue()))
        .mapToLong(row -> ((Number) row[1]).longValue())
        .sum();
  }

  /** The assessor's own drafts, of whomever. */
  private static boolean own(Object[] row) {
    return ((Number) row[0]).longValue() == 0;
  }

  /** What students ask to look at again, the oldest first; of those whom the queue shows. */
  List<ReviewRequest> reviews(Caller caller, String framework) {
    var students = roster.ids(caller.course());
    return students.isEmpty()
        ? List.of()
        : reviews.open(caller.course().value(), framework, students);
  }

  /** What lists call the candidates of this course now. */
  Names names(Caller caller) {
    return hideNames.of(caller);
  }

  /** The people of a filter, by their pseudonyms while names are hidden. */
  private List<Roster.Member> people(Caller caller, ClassFilter filter) {
    var names = names(caller);
    return names.closed()
        ? names.list(roster.known(caller.course()))
        : roster.known(caller.course(), filter.link()).stream().map(names::told).toList();
  }

  /** What waits, the longest wait first. */
  public List<WaitingItem> items(Caller caller, ClassFilter filter) {
    var names = names(caller);
    var members =
        people(caller, filter).stream()
            .filter(m -> filter.names(m.name()))
            .collect(toMap(Roster.Member::user, Function.identity(), (one, other) -> one));
    var framework = frameworks.of(caller.course());
    var codes = codes(framework, filter);
    return waiting
        .items(
            caller.registration(), caller.course().value(), framework.id(), caller.user().value())
        .stream()
        .filter(row -> codes.contains((String) row[1]))
        .flatMap(
            row ->
                Optional.ofNullable(members.get(student(row)))
                    .map(m -> item(m, names.handle(m.user()), row))
                    .stream())
        .filter(item -> item.fits(filter.show()))
        .sorted(
            Comparator.comparing(WaitingItem::since)
                .thenComparing(WaitingItem::who)
                .thenComparing(WaitingItem::code, Competency.BY_CODE))
        .toList();
  }

  /** The way from there through what the filter shows. */
  AssessmentQueue way(Caller caller, AssessmentItem seat, ClassFilter filter) {
    var stops =
        filter.waiting()
            ? items(caller, filter).stream().map(WaitingItem::stop).toList()
            : stops(caller, filter);
    return AssessmentQueue.of(stops, seat.student().value(), seat.code());
  }

  /** Everybody whom the filter shows, student by student, without a look at what each has done. */
  private List<ClassMatrix.Stop> stops(Caller caller, ClassFilter filter) {
    var framework = frameworks.of(caller.course());
    var codes = List.copyOf(codes(framework, filter));
    var names = names(caller);
    var people = people(caller, filter);
    var members = names.closed() ? people : ClassOrder.of(caller.locale(), people);
    boolean silent = filter.show().equals("silent");
    boolean gone = members.stream().anyMatch(m -> !m.active());
    Set<Long> known =
        silent || gone
            ? new HashSet<>(
                waiting.known(Tenant.current(), caller.course().value(), framework.id()))
            : Set.of();
    return members.stream()
        .filter(m -> filter.names(m.name()))
        .filter(m -> !silent || !known.contains(m.user().value()))
        .filter(m -> m.active() || known.contains(m.user().value()))
        .flatMap(m -> codes.stream().map(c -> stop(names, m, c)))
        .toList();
  }

  private static ClassMatrix.Stop stop(Names names, Roster.Member member, String code) {
    return new ClassMatrix.Stop(member.user().value(), code, names.handle(member.user()));
  }

  private static Set<String> codes(Framework framework, ClassFilter filter) {
    return filter.in(framework).stream()
        .flatMap(bloc -> bloc.competencies().stream())
        .map(Competency::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static UserId student(Object[] row) {
    return new UserId(((Number) row[0]).longValue());
  }

  private static WaitingItem item(Roster.Member student, String who, Object[] row) {
    return new WaitingItem(
        student,
        who,
        (String) row[1],
        Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS),
        ((Number) row[3]).intValue(),
        truth(row[4]),
        truth(row[5]));
  }

  private static boolean truth(Object column) {
    return column instanceof Boolean yes ? yes : ((Number) column).intValue() > 0;
  }
}
