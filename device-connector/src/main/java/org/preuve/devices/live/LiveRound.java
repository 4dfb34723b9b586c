package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.preuve.web.base.Round;

/** Keeps open pages up to date, four times a second; without any it asks nothing. */
@Dependent
class LiveRound implements Round {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final PushLive push;
  private final LiveStreams streams;

  @Inject
  LiveRound(PushLive push, LiveStreams streams) {
    this.push = push;
    this.streams = streams;
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public String what() {
    return "pages of devices";
  }

  @Override
  public void run() {
    var now = System.nanoTime();
    if (streams.begin(now)) {
      push.push(now, streams.timeToAsk(now));
      streams.done(now);
    }
  }
}
