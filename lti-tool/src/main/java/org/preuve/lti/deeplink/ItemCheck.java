package org.preuve.lti.deeplink;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.deeplink.ChosenItem.Column;
import org.preuve.lti.deeplink.ChosenItem.Period;

/** Decides whether the fields of a chosen thing make a link. */
final class ItemCheck {

  /** What the platforms keep of a title or label. */
  static final int LONGEST_TITLE = 255;

  static final int LONGEST_TEXT = 2000;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,2})?");
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

  /** What became of the fields. */
  sealed interface Outcome {

    /** A link. */
    record Sound(ChosenItem item) implements Outcome {}

    /** What to mend, by the name of its field. */
    record Wrong(Map<String, ChoiceProblem> problems) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Sound, R> sound, Function<Wrong, R> wrong) {
      return this instanceof Sound s ? sound.apply(s) : wrong.apply((Wrong) this);
    }
  }

  private final Map<String, ChoiceProblem> problems = new LinkedHashMap<>();
  private final ZoneId zone;

  private ItemCheck(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Checks one form.
   *
   * @param lineItems whether the platform makes columns of the grade book
   * @param zone of the dates in the form
   */
  static Outcome check(ItemForm form, boolean lineItems, ZoneId zone) {
    var check = new ItemCheck(zone);
    var item = check.item(form, lineItems);
    return check.problems.isEmpty()
        ? new Outcome.Sound(item)
        : new Outcome.Wrong(Map.copyOf(check.problems));
  }

  private ChosenItem item(ItemForm form, boolean lineItems) {
    if (form.title().isEmpty() || form.title().length() > LONGEST_TITLE) {
      problems.put("title", ChoiceProblem.CHOICE_TITLE);
    }
    if (form.text().length() > LONGEST_TEXT) {
      problems.put("text", ChoiceProblem.CHOICE_TEXT);
    }
    return new ChosenItem(
        form.offer().path(),
        form.title(),
        form.text(),
        form.offer().kind().icon(),
        lineItems && form.offer().gradable() && form.graded() ? column(form) : null,
        period("from", form.from(), "until", form.until()),
        period("hand-in-from", form.handInFrom(), "hand-in-until", form.handInUntil()));
  }

  private Column column(ItemForm form) {
    if (form.label().length() > LONGEST_TITLE) {
      problems.put("label", ChoiceProblem.CHOICE_LABEL);
    }
    var label = form.label().isEmpty() ? form.title() : form.label();
    return new Column(maximum(form.maximum()), label);
  }

  private BigDecimal maximum(String text) {
    var value =
        NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
    if (value.signum() <= 0 || value.compareTo(MOST) > 0) {
      problems.put("maximum", ChoiceProblem.CHOICE_MAXIMUM);
    }
    return value;
  }

  private Period period(String fromName, String from, String untilName, String until) {
    var period = new Period(moment(fromName, from), moment(untilName, until));
    if (period.from() != null
        && period.until() != null
        && !period.from().isBefore(period.until())) {
      problems.put(untilName, ChoiceProblem.CHOICE_WINDOW);
    }
    return period;
  }

  private @Nullable Instant moment(String name, String text) {
    if (text.isEmpty()) {
      return null;
    }
    var read = read(text);
    if (read.isEmpty()) {
      problems.put(name, ChoiceProblem.CHOICE_DATE);
    }
    return read.map(local -> local.atZone(zone).toInstant()).orElse(null);
  }

  /** Years beyond four digits are no dates of a course. */
  private static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text))
          .filter(local -> local.getYear() >= 2000 && local.getYear() < 10_000);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
