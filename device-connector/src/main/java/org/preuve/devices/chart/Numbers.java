package org.preuve.devices.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers and units as people read them. */
public final class Numbers {

  private Numbers() {}

  /** At most two decimals, in the language's own writing. */
  public static String shown(double value, Locale locale) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.abs(value) < 0.1 && value != 0 ? 6 : 2);
    return format.format(value == 0 ? 0.0 : value);
  }

  /** The usual sign of a SenML unit (RFC 8428, section 12.1). */
  public static String unit(String senml) {
    return switch (senml) {
      case "Cel" -> "°C";
      case "%RH", "%EL" -> "%";
      case "/" -> "";
      case "Ohm" -> "Ω";
      case "m/s2" -> "m/s²";
      case "lx" -> "lux";
      default -> senml;
    };
  }
}
