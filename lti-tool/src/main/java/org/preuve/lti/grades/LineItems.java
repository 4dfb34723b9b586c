package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.SubmissionReviews;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Scopes;
import org.preuve.lti.roster.NextLink;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Fetched;
import org.tsugi.ags2.objects.LineItem;

/** Lists and makes columns of a course's grade book (AGS 2.0, section 3.2). */
@Dependent
class LineItems {

  /** Marks a column as ours. */
  static final String TAG = "preuve";

  /** What a platform says about one line item. */
  enum Look {
    /** It is in the grade book. */
    THERE,
    /** It is not, or no longer. */
    GONE,
    /** It does not say. */
    UNKNOWN
  }

  /** How a platform says that a line item does not exist, or no longer. */
  static final Set<Integer> NO_MORE = Set.of(404, 410);

  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
  private static final double POINTS = 100;
  private static final int MOST_PAGES = 20;
  private static final int LONGEST_PAGE = 500;

  private final AuthorizedHttp http;

  @Inject
  LineItems(AuthorizedHttp http) {
    this.http = http;
  }

  /** Those that carry our tag. */
  Listed ours(Registration registration, URI lineItems) {
    return list(registration, LineItemAddress.tagged(lineItems, TAG));
  }

  /** Those of one page. */
  Listed ofPage(Registration registration, URI lineItems, String page) {
    return list(registration, LineItemAddress.ofResource(lineItems, page));
  }

  /** Asks for one (AGS 2.0, section 3.2.3). */
  Look look(Registration registration, URI lineItem) {
    return http.send(registration, Call.get(Scopes.LINE_ITEM, lineItem, LINE_ITEM))
        .fold(
            answer ->
                NO_MORE.contains(answer.status())
                    ? Look.GONE
                    : answer.ok() ? Look.THERE : Look.UNKNOWN,
            failed -> Look.UNKNOWN);
  }

  /** A new one for that page. */
  Listed make(Registration registration, URI lineItems, String page, String label) {
    var item = new LineItem();
    item.label = label;
    item.scoreMaximum = POINTS;
    item.tag = TAG;
    item.resourceId = page;
    item.submissionReview = SubmissionReviews.open();
    var create =
        new Call(Scopes.LINE_ITEM, "POST", lineItems, LINE_ITEM, LINE_ITEM, AgsJson.write(item));
    return http.send(registration, create)
        .fold(
            answer ->
                items(answer, LineItem.class)
                    .flatMap(made -> column(made, registration))
                    .<Listed>map(column -> new Listed.Items(List.of(column)))
                    .orElseGet(() -> new Listed.Unlisted(answer)),
            Listed.Unlisted::new);
  }

  private Listed list(Registration registration, URI address) {
    var found = new ArrayList<ListedColumn>();
    var next = Optional.of(address);
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      var said = http.send(registration, Call.get(Scopes.LINE_ITEM, next.get(), LINE_ITEMS));
      var items =
          said instanceof Fetched.Answer answer
              ? items(answer, LineItem[].class)
              : Optional.<LineItem[]>empty();
      if (items.isEmpty()) {
        return new Listed.Unlisted(said);
      }
      Arrays.stream(items.get())
          .flatMap(item -> column(item, registration).stream())
          .forEach(found::add);
      next = next((Fetched.Answer) said, registration);
    }
    return new Listed.Items(found);
  }

  private static <T> Optional<T> items(Fetched.Answer answer, Class<T> type) {
    return answer.ok() ? AgsJson.read(answer.body(), type) : Optional.empty();
  }

  private static Optional<URI> next(Fetched.Answer answer, Registration registration) {
    return NextLink.in(answer.headers())
        .flatMap(address -> Hosts.on(address, registration.hosts()));
  }

  private static Optional<ListedColumn> column(@Nullable LineItem item, Registration registration) {
    return Stream.ofNullable(item)
        .filter(i -> i.id != null && text(i.resourceId).length() <= LONGEST_PAGE)
        .flatMap(i -> Hosts.on(i.id, registration.hosts()).stream().map(at -> column(i, at)))
        .findFirst();
  }

  private static ListedColumn column(LineItem item, URI address) {
    return new ListedColumn(
        address, text(item.resourceId), CleanText.of(text(item.label)), text(item.tag));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
