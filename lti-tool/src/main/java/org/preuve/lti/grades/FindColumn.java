package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.lti.grades.ColumnOutcome.Found;
import org.preuve.lti.grades.ColumnOutcome.Missing;

/**
 * Finds the column of a score. That of the whole portfolio is made if there is none, another one
 * that the teacher has deleted only if a teacher says so.
 */
@Dependent
class FindColumn {

  private final Columns columns;
  private final LineItems lineItems;
  private final ScorePlaces places;

  @Inject
  FindColumn(Columns columns, LineItems lineItems, ScorePlaces places) {
    this.columns = columns;
    this.lineItems = lineItems;
    this.places = places;
  }

  ColumnOutcome find(QueuedScore score, ScorePlace place, DeliveryCheck.Attempt attempt) {
    var known = columns.address(place.course(), score.page());
    if (known.isPresent()) {
      return new Found(known.get());
    }
    var list = place.course().lineItems();
    if (list.isEmpty()) {
      return new Missing(DeliveryCheck.failed("NO_GRADE_BOOK", "", attempt));
    }
    return columns.home(score.page()) || score.makesColumn()
        ? alone(score, place, list.get(), attempt)
        : listed(score, place, list.get(), attempt);
  }

  /** One at a time, over all nodes: two would make two columns. */
  private ColumnOutcome alone(
      QueuedScore score, ScorePlace place, URI list, DeliveryCheck.Attempt attempt) {
    if (!columns.takeMaking(place.course())) {
      return new Missing(DeliveryCheck.soon(attempt));
    }
    try {
      var made = columns.address(places.of(score).course(), score.page());
      return made.<ColumnOutcome>map(Found::new)
          .orElseGet(() -> findOrMake(score, place, list, attempt));
    } finally {
      columns.releaseMaking(place.course());
    }
  }

  private ColumnOutcome findOrMake(
      QueuedScore score, ScorePlace place, URI list, DeliveryCheck.Attempt attempt) {
    var page = score.page();
    boolean home = columns.home(page);
    var listed =
        home
            ? lineItems.ours(place.registration(), list)
            : lineItems.ofPage(place.registration(), list, page);
    return outcome(
        listed,
        place,
        attempt,
        items ->
            first(items, page)
                .or(() -> home ? first(items, "") : Optional.empty())
                .map(column -> keep(place, page, column))
                .orElseGet(() -> make(place, page, list, attempt)));
  }

  private ColumnOutcome make(
      ScorePlace place, String page, URI list, DeliveryCheck.Attempt attempt) {
    var label = columns.newLabel(place.course(), page);
    var made = lineItems.make(place.registration(), list, page, label);
    return outcome(made, place, attempt, items -> keep(place, page, items.get(0)));
  }

  private ColumnOutcome keep(ScorePlace place, String page, ListedColumn column) {
    if (columns.home(page)) {
      columns.keepHome(place.course(), column.address());
    } else {
      columns.keep(place.course(), column.of(page));
    }
    return new Found(column.address());
  }

  private ColumnOutcome listed(
      QueuedScore score, ScorePlace place, URI list, DeliveryCheck.Attempt attempt) {
    var listed = lineItems.ofPage(place.registration(), list, score.page());
    return outcome(
        listed,
        place,
        attempt,
        items ->
            first(items, score.page())
                .<ColumnOutcome>map(column -> new Found(column.address()))
                .orElseGet(
                    () ->
                        new Missing(DeliveryCheck.failed(DeliveryCheck.COLUMN_GONE, "", attempt))));
  }

  private static Optional<ListedColumn> first(List<ListedColumn> items, String page) {
    return items.stream()
        .filter(item -> item.tag().equals(LineItems.TAG) || !page.isEmpty())
        .filter(item -> item.page().equals(page))
        .findFirst();
  }

  private static ColumnOutcome outcome(
      Listed listed,
      ScorePlace place,
      DeliveryCheck.Attempt attempt,
      Function<List<ListedColumn>, ColumnOutcome> items) {
    return listed.fold(
        found -> items.apply(found.columns()),
        unlisted ->
            new Missing(
                unlisted
                    .instead()
                    .fold(
                        answer ->
                            DeliveryCheck.noColumn(
                                answer,
                                PlatformWords.of(answer.body(), place.student().name()),
                                attempt),
                        failed -> DeliveryCheck.unsent(failed.cause(), attempt))));
  }
}
