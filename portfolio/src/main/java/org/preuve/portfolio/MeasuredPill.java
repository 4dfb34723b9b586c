package org.preuve.portfolio;

import java.util.Optional;
import org.preuve.web.page.Page;

/**
 * What stands beside a piece of signed telemetry: words with the assurance level, then a colour. A
 * simulator measured nothing, an altered document is not believed, and without a level nothing is
 * said of a device.
 *
 * @param tone style of the pill
 * @param text in words
 */
public record MeasuredPill(String tone, String text) {

  /** Of signed telemetry. */
  public static MeasuredPill of(Page page, Optional<Measured> measured) {
    return measured
        .map(known -> of(page, known))
        .orElseGet(() -> new MeasuredPill("", texts(page).t("measured.unknown")));
  }

  private static MeasuredPill of(Page page, Measured known) {
    var tone =
        switch (known.how()) {
          case BY_DEVICE -> "ok";
          case SIMULATED -> "wip";
          case ALTERED -> "no";
        };
    return new MeasuredPill(tone, texts(page).t("measured." + known.how(), known.level()));
  }

  /** The same words on the pages of every module. */
  private static Page texts(Page page) {
    return page.with(PortfolioPages.PAGES);
  }
}
