package org.preuve.devices.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;

/** The pages that this node keeps up to date, and what each device was when they were told. */
@ApplicationScoped
class LiveStreams {

  /** In all: fewer than a node has threads. */
  static final int MOST = 200;

  /** Of one person; a browser has six connections for everything. */
  static final int MOST_OF_ONE = 4;

  /** What a device was, and by which mark. */
  record Told(LiveMark mark, LiveState state) {}

  private static final long SESSIONS_EVERY = 5_000_000_000L;

  /** After a round that failed: the database may be away for long, and each says so in the log. */
  private static final long REST = 10_000_000_000L;

  private final AtomicLong asked = new AtomicLong(System.nanoTime());
  private final AtomicLong restedUntil = new AtomicLong(System.nanoTime());
  private final List<LiveStream> open = new CopyOnWriteArrayList<>();
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  @Resource private @Nullable ManagedExecutorService executor;

  /** Nobody looks yet. */
  LiveStreams() {}

  /** Whether this person may open one more. */
  boolean room(UserId person) {
    open.removeIf(LiveStream::closed);
    return open.size() < MOST
        && open.stream().filter(stream -> stream.person().equals(person)).count() < MOST_OF_ONE;
  }

  /** Takes one in, if there is room. */
  synchronized boolean add(LiveStream stream) {
    return room(stream.person()) && open.add(stream);
  }

  /**
   * Those that somebody reads; what is known of devices that nobody looks at is forgotten.
   *
   * @param closing where those are ended that take nothing any more
   */
  List<LiveStream> open(Executor closing, long now) {
    for (var stream : open) {
      if (stream.stuck(now) && open.remove(stream)) {
        stream.close(closing);
      }
    }
    open.removeIf(LiveStream::closed);
    told.keySet().removeIf(device -> open.stream().noneMatch(s -> s.device().equals(device)));
    return List.copyOf(open);
  }

  /** Ends one. */
  void end(LiveStream stream, long now) {
    if (open.remove(stream)) {
      stream.end(executor(), now);
    }
  }

  /** Whether it is time again to look whether the sessions still live. */
  boolean timeToAsk(long now) {
    var last = asked.get();
    return now - last >= SESSIONS_EVERY && asked.compareAndSet(last, now);
  }

  /** Whether a round may begin; the next one is far unless {@link #done} says that it went well. */
  boolean begin(long now) {
    var until = restedUntil.get();
    return now - until >= 0 && restedUntil.compareAndSet(until, now + REST);
  }

  /** A round went well. */
  void done(long now) {
    restedUntil.set(now);
  }

  @Nullable Told told(String device) {
    return told.get(device);
  }

  void tell(String device, Told now) {
    told.put(device, now);
  }

  Executor executor() {
    return Objects.requireNonNull(executor);
  }

  void stop(@Observes Shutdown shutdown) {
    open.forEach(LiveStream::closeNow);
  }
}
