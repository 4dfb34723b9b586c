package org.preuve.devices.pack;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.preuve.devices.pack.SegmentRepository.Place;

/**
 * Messages that were packed; whoever asks has checked whose device it is. One segment is unpacked
 * at a time. A damaged one is named in the log and its messages are missing: what was frozen of
 * them no longer gives its root, and says so.
 */
@Dependent
public class PackedMessages {

  private static final Logger LOG = Logger.getLogger(PackedMessages.class.getName());

  /** The newest first. */
  private static final Comparator<PackedMessage> NEWEST =
      Comparator.comparing(PackedMessage::receivedAt)
          .thenComparing(PackedMessage::bootcount)
          .thenComparing(PackedMessage::sequence)
          .reversed();

  private final SegmentRepository segments;
  private final Clock clock;

  @Inject
  PackedMessages(SegmentRepository segments, Clock clock) {
    this.segments = segments;
    this.clock = clock;
  }

  /** Keeps a segment instead of its messages. */
  public void keep(long registration, Segment segment) {
    segments.add(registration, segment, clock.instant());
  }

  /**
   * What came in a time, by boot and number; at most {@code limit}, and no segment after the one
   * with which they are larger than {@code bytes}.
   */
  public List<PackedMessage> window(
      String device, Instant from, Instant to, int limit, long bytes) {
    var found = new ArrayList<PackedMessage>();
    long read = 0;
    for (var place : segments.during(device, from, to)) {
      if (found.size() >= limit || read > bytes) {
        break;
      }
      var before = found.size();
      add(device, place, message -> message.within(from, to), found);
      read += found.subList(before, found.size()).stream().mapToLong(m -> m.message().length).sum();
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** SHA-256 of those of these numbers of a boot that were packed. */
  public Map<Long, byte[]> hashes(String device, long bootcount, SortedSet<Long> numbers) {
    var hashes = new HashMap<Long, byte[]>();
    for (var place : segments.of(device, bootcount, numbers.first(), numbers.last())) {
      if (!numbers.subSet(place.first(), place.last() + 1).isEmpty()) {
        var found = new ArrayList<PackedMessage>();
        add(device, place, message -> numbers.contains(message.sequence()), found);
        found.forEach(message -> hashes.put(message.sequence(), message.hash()));
      }
    }
    return hashes;
  }

  /** Those of a boot from {@code first} to {@code last}, both included, by number. */
  public List<PackedMessage> range(String device, long bootcount, long first, long last) {
    var found = new ArrayList<PackedMessage>();
    for (var place : segments.of(device, bootcount, first, last)) {
      add(device, place, m -> m.sequence() >= first && m.sequence() <= last, found);
    }
    found.sort(Comparator.comparingLong(PackedMessage::sequence)); // ranges may cross
    return found;
  }

  /** The newest, the newest first; at most {@code limit}. */
  public List<PackedMessage> newest(String device, int limit) {
    // each of so many segments has one at least that is newer than all of any further one
    var places = new ArrayDeque<>(segments.newest(device, limit));
    var descending = new Descending(device, Instant.MIN, Instant.MAX, places);
    var found = new ArrayList<PackedMessage>();
    while (found.size() < limit && descending.hasNext()) {
      found.add(descending.next());
    }
    return found;
  }

  /** What came in a time, the newest first; segments are unpacked as they are reached. */
  public Iterator<PackedMessage> descending(String device, Instant from, Instant to) {
    var places = new ArrayList<>(segments.during(device, from, to));
    places.sort(Comparator.comparing(Place::lastAt).reversed());
    return new Descending(device, from, to, new ArrayDeque<>(places));
  }

  private final class Descending implements Iterator<PackedMessage> {

    private final String device;
    private final Instant from;
    private final Instant to;
    private final ArrayDeque<Place> places;
    private final PriorityQueue<PackedMessage> open = new PriorityQueue<>(NEWEST);

    Descending(String device, Instant from, Instant to, ArrayDeque<Place> places) {
      this.device = device;
      this.from = from;
      this.to = to;
      this.places = places;
    }

    @Override
    public boolean hasNext() {
      while (!places.isEmpty() && (open.isEmpty() || mayHoldNewer(places.peek()))) {
        add(device, places.poll(), message -> message.within(from, to), open);
      }
      return !open.isEmpty();
    }

    private boolean mayHoldNewer(Place place) {
      return !place.lastAt().isBefore(open.peek().receivedAt());
    }

    @Override
    public PackedMessage next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return open.remove();
    }
  }

  private void add(
      String device,
      Place place,
      Predicate<PackedMessage> wanted,
      Collection<PackedMessage> found) {
    try {
      segments
          .read(device, place)
          .ifPresent(segment -> segment.unpack().stream().filter(wanted).forEach(found::add));
    } catch (IllegalArgumentException damaged) {
      LOG.severe(
          () ->
              "segment of device "
                  + device
                  + ", boot "
                  + place.bootcount()
                  + ", from "
                  + place.first()
                  + " on, is damaged");
    }
  }
}
