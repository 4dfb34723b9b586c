package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.devices.tlog.Hour;
import org.preuve.devices.tlog.HourLeaf;
import org.preuve.devices.tlog.Hours;
import org.preuve.web.tlog.LogProof;
import org.preuve.web.tlog.MerkleSubset;
import org.preuve.web.tlog.MerkleTree;

/**
 * That the messages of a proof stood in the roots of their hours, and these in the log: for the
 * bundle, so that anybody sees that nothing was changed before it was frozen.
 */
@Dependent
public class HourlyRoots {

  /** Messages of all hours together that one bundle makes the server read. */
  private static final int MOST = 400_000;

  private final Hours hours;

  @Inject
  HourlyRoots(Hours hours) {
    this.hours = hours;
  }

  /** Where a message stands among those of the proof. */
  private record Number(long bootcount, long sequence) {}

  /**
   * One object for each hour that is closed and stands in the log; hours with a message that is not
   * what its root says are missing.
   *
   * @param messages of the proof, in the order of its leaves
   */
  ArrayNode of(String device, List<StoredMessage> messages) {
    var all = JsonNodeFactory.instance.arrayNode();
    var lines = lines(messages);
    var read = 0;
    for (var hour : hours(device, messages)) {
      read += hour.messages();
      if (read > MOST) {
        return all;
      }
      shown(device, hour, lines).ifPresent(all::add);
    }
    return all;
  }

  /**
   * How many hours of a window are closed.
   *
   * @param of hours in which something of it came
   */
  public record Count(int closed, int of) {}

  /** Without reading what came in them. */
  Count count(String device, List<StoredMessage> messages) {
    var begun =
        messages.stream()
            .map(message -> message.receivedAt().truncatedTo(ChronoUnit.HOURS))
            .collect(Collectors.toSet());
    var closed = hours(device, messages).stream().map(Hour::begins).filter(begun::contains).count();
    return new Count((int) closed, begun.size());
  }

  private List<Hour> hours(String device, List<StoredMessage> messages) {
    var first = messages.stream().map(StoredMessage::receivedAt).min(Instant::compareTo);
    var last = messages.stream().map(StoredMessage::receivedAt).max(Instant::compareTo);
    return first.isEmpty()
        ? List.of()
        : hours.of(
            device, first.get().truncatedTo(ChronoUnit.HOURS), last.orElseThrow().plusNanos(1));
  }

  private static Map<Number, Integer> lines(List<StoredMessage> messages) {
    var lines = new HashMap<Number, Integer>();
    for (int i = 0; i < messages.size(); i++) {
      lines.put(new Number(messages.get(i).bootcount(), messages.get(i).sequence()), i);
    }
    return lines;
  }

  private Optional<ObjectNode> shown(String device, Hour hour, Map<Number, Integer> lines) {
    var leaves = hours.leaves(device, hour);
    var hashes = leaves.stream().map(HourLeaf::leaf).toList();
    var places = places(leaves, lines);
    var same = HexFormat.of().formatHex(MerkleTree.root(hashes)).equals(hour.root());
    return Optional.of(hour)
        .filter(closed -> same && !places.isEmpty())
        .flatMap(hours::proof)
        .map(proof -> node(hour, proof, places, hashes));
  }

  /** Line of each place in the hour that is one of the proof. */
  private static TreeMap<Integer, Integer> places(
      List<HourLeaf> leaves, Map<Number, Integer> lines) {
    var places = new TreeMap<Integer, Integer>();
    for (int i = 0; i < leaves.size(); i++) {
      var line = lines.get(new Number(leaves.get(i).bootcount(), leaves.get(i).sequence()));
      if (line != null) {
        places.put(i, line);
      }
    }
    return places;
  }

  private static ObjectNode node(
      Hour hour, LogProof proof, TreeMap<Integer, Integer> places, List<byte[]> hashes) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("record", hour.text()).put("tlog", proof.text());
    runs(node.putArray("places"), new ArrayList<>(places.keySet()));
    runs(node.putArray("lines"), new ArrayList<>(places.values()));
    var others = node.putArray("hashes");
    MerkleSubset.hashes(hashes, places.navigableKeySet())
        .forEach(hash -> others.add(Base64.getEncoder().encodeToString(hash)));
    return node;
  }

  /** Numbers as runs, first and last: mostly everything came in its order. */
  private static void runs(ArrayNode runs, List<Integer> numbers) {
    for (int i = 0; i < numbers.size(); ) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      runs.addArray().add(numbers.get(i)).add(numbers.get(end));
      i = end + 1;
    }
  }
}
