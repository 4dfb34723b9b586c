package org.preuve.web.frame;

import org.preuve.web.Reason;
import org.preuve.web.page.Page;

/**
 * What the page of a refusal shows.
 *
 * @param status HTTP status
 * @param code stable code
 * @param title one sentence: what happened
 * @param text why, and what became of the work
 * @param cure what to do now
 */
public record RefusalView(int status, String code, String title, String text, String cure) {

  /** Texts {@code refused.<NAME>.title}, {@code .text} and {@code .cure} of the page's module. */
  public static RefusalView of(Page page, Reason reason, Object... arguments) {
    var key = "refused." + reason.name();
    return new RefusalView(
        reason.status(),
        reason.name(),
        page.t(key + ".title", arguments),
        page.t(key + ".text", arguments),
        page.t(key + ".cure", arguments));
  }
}
