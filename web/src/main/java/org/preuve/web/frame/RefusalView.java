package org.preuve.web.frame;

import java.util.Optional;
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
 * @param back address of the page that the reader came from, if it is known
 */
public record RefusalView(
    int status, String code, String title, String text, String cure, Optional<String> back) {

  /** Texts {@code refused.<NAME>.title}, {@code .text} and {@code .cure} of the page's module. */
  public static RefusalView of(Page page, Reason reason, Object... arguments) {
    var key = "refused." + reason.name();
    return new RefusalView(
        reason.status(),
        reason.name(),
        page.t(key + ".title", arguments),
        page.t(key + ".text", arguments),
        page.t(key + ".cure", arguments),
        Optional.empty());
  }

  RefusalView from(Optional<String> page) {
    return new RefusalView(status, code, title, text, cure, page);
  }
}
