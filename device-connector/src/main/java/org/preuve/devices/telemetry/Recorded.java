package org.preuve.devices.telemetry;

import java.util.List;

/** What devices are told once a batch is committed. */
record Recorded(List<Receipt> receipts, List<NegativeReceipt> refusals) {

  Recorded {
    receipts = List.copyOf(receipts);
    refusals = List.copyOf(refusals);
  }
}
