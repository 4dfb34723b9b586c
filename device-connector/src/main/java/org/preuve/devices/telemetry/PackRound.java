package org.preuve.devices.telemetry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.web.base.Round;

/** Packs what is old; a few seconds of work at a time, so that intake has the database. */
@Dependent
class PackRound implements Round {

  private static final Logger LOG = Logger.getLogger(PackRound.class.getName());
  private static final int DEVICES = 400;
  private static final int SEGMENTS = 400;

  private final PackRepository rows;
  private final PackMessages packing;
  private final PackConfig config;
  private final Clock clock;

  @Inject
  PackRound(PackRepository rows, PackMessages packing, PackConfig config, Clock clock) {
    this.rows = rows;
    this.packing = packing;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public String what() {
    return "packing of old telemetry";
  }

  @Override
  public void run() {
    var before = clock.instant().minus(config.after());
    int left = SEGMENTS;
    for (var device : rows.devices(before, DEVICES)) {
      left = pack(device, before, left);
    }
  }

  private int pack(String device, Instant before, int segments) {
    int left = segments;
    int altered = 0;
    var on = Optional.of(PackPlace.BEGINNING);
    while (left > 0 && on.isPresent()) {
      var tried = packing.pack(device, on.get(), before);
      left -= tried.packed() > 0 ? 1 : 0;
      altered += tried.altered();
      on = tried.on();
    }
    if (altered > 0) {
      LOG.severe(device + ": " + altered + " old messages were altered and stay unpacked");
    }
    return left;
  }
}
