package org.preuve.lti.deeplink;

import java.util.List;
import java.util.Optional;
import org.preuve.lti.LinkKind;
import org.preuve.lti.Linkable;

/**
 * What {@code /choose} shows.
 *
 * @param course title of the course
 * @param rows offers that the filter lets through
 * @param kept ticked offers that it hides
 * @param multiple whether several may be ticked
 */
public record ChooseView(
    String course,
    OfferFilter filter,
    List<LinkKind> kinds,
    List<Row> rows,
    List<Linkable> kept,
    boolean multiple,
    Optional<Problem> problem) {

  /** One offer. */
  public record Row(Linkable offer, boolean ticked) {}

  /** What to mend. */
  public record Problem(String code, String text) {}

  /** Words of the search. */
  public String words() {
    return filter.words();
  }

  /** Whether this kind alone is shown. */
  public boolean only(LinkKind kind) {
    return filter.kind().equals(kind.name());
  }
}
