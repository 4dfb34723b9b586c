package org.preuve.portfolio.marks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.preuve.web.base.Hashes;

/** A mark of one student. */
record Mark(String label, BigDecimal points, BigDecimal most, LocalDate date) {

  /** The same mark for the same competency always has the same; two students can have the same. */
  String digest(String code) {
    return Hashes.sha256(
        code + "\n" + label + "\n" + plain(points) + "\n" + plain(most) + "\n" + date);
  }

  /** {@code 14/20}, or with a comma. */
  String said(boolean comma) {
    var words = plain(points) + "/" + plain(most);
    return comma ? words.replace('.', ',') : words;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
