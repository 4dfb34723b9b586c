package org.preuve.devices.telemetry;

import java.util.List;

/** What devices are told once a batch is committed, and what is counted then. */
record Recorded(List<Receipt> receipts, List<NegativeReceipt> refusals, Tally tally) {

  Recorded {
    receipts = List.copyOf(receipts);
    refusals = List.copyOf(refusals);
  }

  Recorded(List<Receipt> receipts, List<NegativeReceipt> refusals) {
    this(receipts, refusals, Tally.NONE);
  }
}
