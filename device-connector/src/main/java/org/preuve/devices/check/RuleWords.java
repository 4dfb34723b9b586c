package org.preuve.devices.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.Quantities;
import org.preuve.devices.chart.Numbers;
import org.preuve.web.page.Page;

/** Requirements and results in words. */
final class RuleWords {

  private RuleWords() {}

  /** What is required, in a sentence. */
  static String of(Page page, Rule rule) {
    var least = number(page, rule.least());
    var most = number(page, rule.most());
    return page.t("check.rule." + form(rule), least, most, series(page, rule));
  }

  /** What was found, or why nothing was. */
  static String found(Page page, Result result) {
    var words = new ArrayList<String>();
    if (!result.why().isEmpty()) {
      words.add(page.t("check.why." + result.why()));
    }
    if (!result.found().isEmpty()) {
      var numbers = shown(page, result.found());
      var more = numbers.size() > 1 ? numbers.get(1) : "";
      words.add(page.t("check.found." + result.rule().kind(), numbers.get(0), more));
    }
    return String.join(" ", words);
  }

  private static String form(Rule rule) {
    return switch (rule.kind()) {
      case RANGE ->
          rule.most() == null ? "RANGE.least" : rule.least() == null ? "RANGE.most" : "RANGE";
      case RATE -> rule.series().isEmpty() ? "RATE" : "RATE.series";
      default -> rule.kind().name();
    };
  }

  private static String series(Page page, Rule rule) {
    return rule.series().isEmpty() ? "" : Quantities.label(page, rule.series());
  }

  private static List<String> shown(Page page, List<String> numbers) {
    return numbers.stream().map(text -> number(page, new BigDecimal(text))).toList();
  }

  private static String number(Page page, @Nullable BigDecimal number) {
    return number == null ? "" : Numbers.shown(number.doubleValue(), page.locale());
  }
}
