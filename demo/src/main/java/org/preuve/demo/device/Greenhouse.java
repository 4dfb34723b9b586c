package org.preuve.demo.device;

import java.util.List;

/** What a probe in a small greenhouse would measure: the sun, the ventilation, and some noise. */
public final class Greenhouse {

  private static final double DAY_STEPS = 240;

  private long step;

  /** The next measurement: air temperature and relative humidity. */
  public synchronized List<Measurement> measure() {
    step++;
    double sun = Math.sin(2 * Math.PI * step / DAY_STEPS);
    double noise = Math.sin(step * 12.9898) * 0.15;
    double celsius = 21 + 3.5 * sun + noise;
    double humidity = 58 - 9 * sun - noise * 4;
    return List.of(
        new Measurement("temp", "Cel", rounded(celsius)),
        new Measurement("hum", "%RH", rounded(humidity)));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
