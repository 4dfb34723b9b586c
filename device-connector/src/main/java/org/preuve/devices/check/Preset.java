package org.preuve.devices.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the form: a kind of requirement that a teacher may ask for.
 *
 * @param name of its fields, {@code range1}
 * @param series whether it names a series; {@code RATE} may, the others must
 * @param least bound of its first number; null without one
 * @param most bound of its second number; null without one
 */
record Preset(
    String name, CheckKind kind, boolean series, @Nullable Bound least, @Nullable Bound most) {

  /** What a number may be. */
  record Bound(BigDecimal from, BigDecimal to, boolean whole) {

    static Bound of(String from, String to) {
      return new Bound(new BigDecimal(from), new BigDecimal(to), false);
    }

    static Bound whole(String from, String to) {
      return new Bound(new BigDecimal(from), new BigDecimal(to), true);
    }

    boolean holds(BigDecimal number) {
      return number.compareTo(from) >= 0
          && number.compareTo(to) <= 0
          && number.scale() <= 9
          && (!whole || number.stripTrailingZeros().scale() <= 0);
    }
  }

  /** 31 days, as a window has at most. */
  private static final Bound MINUTES = Bound.of("0.1", "44640");

  private static final Bound SECONDS = Bound.of("0.1", "86400");
  private static final Bound VALUE = Bound.of("-1e12", "1e12");
  private static final Bound SPREAD = Bound.of("1e-9", "1e12");

  static final List<Preset> ALL =
      List.of(
          new Preset("uptime", CheckKind.UPTIME, false, MINUTES, null),
          new Preset("rate", CheckKind.RATE, true, Bound.of("0.001", "6000"), null),
          new Preset("gap", CheckKind.GAP, false, null, SECONDS),
          new Preset("range1", CheckKind.RANGE, true, VALUE, VALUE),
          new Preset("range2", CheckKind.RANGE, true, VALUE, VALUE),
          new Preset("range3", CheckKind.RANGE, true, VALUE, VALUE),
          new Preset("varies1", CheckKind.VARIES, true, SPREAD, null),
          new Preset("varies2", CheckKind.VARIES, true, SPREAD, null),
          new Preset("challenge", CheckKind.CHALLENGE, false, Bound.whole("1", "20"), null),
          new Preset("restart", CheckKind.RESTART, false, Bound.whole("1", "20"), SECONDS),
          new Preset("level", CheckKind.LEVEL, false, Bound.whole("1", "4"), null));

  /** Whether a field that must be filled in is not. */
  boolean incomplete(Rule rule) {
    return switch (kind) {
      case RANGE -> rule.least() == null && rule.most() == null;
      case GAP -> rule.most() == null;
      case RESTART -> rule.least() == null || rule.most() == null;
      default -> rule.least() == null;
    };
  }

  /** What is wrong with a line that was filled in. */
  Optional<CheckReason> refusal(Rule rule) {
    if (incomplete(rule) || beyond(least, rule.least()) || beyond(most, rule.most())) {
      return Optional.of(CheckReason.CHECK_NUMBER);
    }
    var named = rule.series().matches("[A-Za-z0-9][A-Za-z0-9:./_-]{0,63}"); // RFC 8428, 4.5.1
    if (series && !named && !(kind == CheckKind.RATE && rule.series().isEmpty())) {
      return Optional.of(CheckReason.CHECK_SERIES);
    }
    return rule.least() != null
            && rule.most() != null
            && kind == CheckKind.RANGE
            && rule.least().compareTo(rule.most()) > 0
        ? Optional.of(CheckReason.CHECK_RANGE)
        : Optional.empty();
  }

  private static boolean beyond(@Nullable Bound bound, @Nullable BigDecimal number) {
    return number != null && (bound == null || !bound.holds(number));
  }
}
