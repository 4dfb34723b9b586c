package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.pack.PackedMessages;
import org.preuve.web.tlog.LogProof;

/** Closed hours of a device, as proofs see them. */
@Dependent
public class Hours {

  /** In 31 days, the longest window. */
  private static final int MOST = 31 * 24 + 1;

  private final HourRepository hours;
  private final PackedMessages packed;
  private final ProofLog log;

  @Inject
  Hours(HourRepository hours, PackedMessages packed, ProofLog log) {
    this.hours = hours;
    this.packed = packed;
    this.log = log;
  }

  /** Of a time, in order. */
  public List<Hour> of(String device, Instant from, Instant to) {
    return hours.of(device, from, to, MOST);
  }

  /** What came in an hour, in the order of its leaves. */
  public List<HourLeaf> leaves(String device, Hour hour) {
    var rows = hours.leaves(device, hour.begins(), hour.messages());
    if (rows.size() == hour.messages()) {
      return rows;
    }
    var all = new ArrayList<>(rows);
    packed
        .descending(device, hour.begins(), hour.begins().plus(Hour.LENGTH))
        .forEachRemaining(
            m -> all.add(HourLeaf.of(m.receivedAt(), m.bootcount(), m.sequence(), m.hash())));
    all.sort(HourLeaf.ORDER);
    return List.copyOf(all);
  }

  /** That it stands in the log; empty before it does. */
  public Optional<LogProof> proof(Hour hour) {
    return log.proof(hour.id(), hour.text().getBytes(StandardCharsets.US_ASCII));
  }
}
