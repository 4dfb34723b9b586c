package org.preuve.demo.device;

/**
 * A signed message as it went to the broker.
 *
 * @param kind {@code hello} or {@code t}: last level of the topic
 * @param bootcount number of the boot
 * @param seq number in that boot
 * @param jws the verbatim bytes, ASCII
 */
public record SentMessage(String kind, long bootcount, long seq, String jws) {}
