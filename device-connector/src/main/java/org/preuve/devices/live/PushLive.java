package org.preuve.devices.live;

import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.web.Caller;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.page.Page;
import org.preuve.web.session.LaunchSessionRepository;

/**
 * Tells the open pages what is new. Whether anything is, one statement for all devices says, from
 * counters; what is new is read once for all who look at a device.
 */
@Dependent
class PushLive {

  private static final Logger LOG = Logger.getLogger(PushLive.class.getName());

  /** "Five seconds ago" grows old, and a connection that nobody reads is found. */
  private static final long AT_LEAST_EVERY = 5_000_000_000L;

  private final LiveStreams streams;
  private final LiveMarks marks;
  private final ShowDevices show;
  private final DeviceRepository devices;
  private final LiveOwners owners;
  private final LaunchSessionRepository sessions;
  private final Clock clock;

  @Inject
  PushLive(
      LiveStreams streams,
      LiveMarks marks,
      ShowDevices show,
      DeviceRepository devices,
      LiveOwners owners,
      LaunchSessionRepository sessions,
      Clock clock) {
    this.streams = streams;
    this.marks = marks;
    this.show = show;
    this.devices = devices;
    this.owners = owners;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * One round.
   *
   * @param now of the monotonic clock
   * @param askSessions whether it is time to look whether the sessions still live
   */
  void push(long now, boolean askSessions) {
    var open = streams.open(streams.executor(), now);
    if (open.isEmpty()) {
      return;
    }
    if (askSessions) {
      endOver(open, now);
    }
    var byDevice = open.stream().collect(Collectors.groupingBy(LiveStream::device));
    var found = marks.of(byDevice.keySet());
    byDevice.forEach((device, readers) -> pushAlone(device, readers, found, now));
  }

  /** What is wrong with one device keeps no other one from its readers. */
  private void pushAlone(
      String device, List<LiveStream> readers, Map<String, LiveMark> found, long now) {
    try {
      push(device, readers, found, now);
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException unreadable) {
      LoggedFault.warn(LOG, "the page of " + device + " stands still", unreadable);
      readers.forEach(reader -> streams.end(reader, now));
    }
  }

  private void push(
      String device, List<LiveStream> readers, Map<String, LiveMark> found, long now) {
    var mark = found.get(device);
    if (mark == null) {
      readers.forEach(reader -> streams.end(reader, now));
      return;
    }
    var before = streams.told(device);
    var known = before != null && before.mark().equals(mark) ? before.state() : null;
    var news = known == null;
    var state = known == null ? read(device, mark) : known;
    for (var reader : readers) {
      if (reader.due(news, now, AT_LEAST_EVERY)) {
        reader.send(streams.executor(), now, html(reader.page(), state));
      }
      if (state.revoked() && !news) { // it was shown before
        streams.end(reader, now);
      }
    }
  }

  private LiveState read(String device, LiveMark mark) {
    var state = show.state(devices.byId(device).orElseThrow());
    streams.tell(device, new LiveStreams.Told(mark, state));
    return state;
  }

  private void endOver(List<LiveStream> open, long now) {
    var handles = open.stream().map(PushLive::handle).collect(Collectors.toSet());
    Set<String> alive = new HashSet<>(sessions.alive(List.copyOf(handles), clock.instant()));
    var theirs = owners.of(open.stream().map(LiveStream::device).collect(Collectors.toSet()));
    open.stream()
        .filter(
            stream ->
                !alive.contains(handle(stream))
                    || !theirs.getOrDefault(stream.device(), Set.of()).contains(stream.person()))
        .forEach(stream -> streams.end(stream, now));
  }

  private static String handle(LiveStream stream) {
    return stream.page().caller().map(Caller::handle).orElse("");
  }

  /** The parts of the page that move, as one line. */
  String html(Page page, Device device) {
    return html(page, show.state(device));
  }

  private String html(Page page, LiveState state) {
    var out = new StringOutput();
    var view = show.live(page, state, false);
    DevicePages.PAGES.content("live/parts.jte", page, view).writeTo(out);
    return out.toString().replaceAll("\\s*[\r\n]+\\s*", " ");
  }
}
