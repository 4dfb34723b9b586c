package org.preuve.lti.deeplink;

import java.util.Map;
import org.preuve.lti.Linkable;

/**
 * The fields of one chosen thing, as a person filled them in.
 *
 * @param from begin of the availability, {@code 2026-11-25T10:30}, may be empty
 * @param until its end
 * @param handInFrom begin of the submission
 * @param handInUntil its end
 */
record ItemForm(
    Linkable offer,
    String title,
    String text,
    boolean graded,
    String maximum,
    String label,
    String from,
    String until,
    String handInFrom,
    String handInUntil) {

  /** As it is proposed. */
  static ItemForm proposed(Linkable offer) {
    return new ItemForm(
        offer,
        offer.title(),
        offer.text(),
        offer.graded(),
        String.valueOf(offer.maximum()),
        offer.title(),
        "",
        "",
        "",
        "");
  }

  /** As it was sent; each name ends with the number of the item. */
  static ItemForm sent(Linkable offer, int number, Map<String, String[]> form) {
    return new ItemForm(
        offer,
        field(form, "title", number),
        field(form, "text", number),
        !field(form, "graded", number).isEmpty(),
        field(form, "maximum", number),
        field(form, "label", number),
        field(form, "from", number),
        field(form, "until", number),
        field(form, "hand-in-from", number),
        field(form, "hand-in-until", number));
  }

  private static String field(Map<String, String[]> form, String name, int number) {
    var values = form.get(name + "-" + number);
    return values == null || values.length == 0 ? "" : values[0].replace("\r\n", "\n").strip();
  }
}
