package org.preuve.devices.telemetry;

/**
 * Why a message was refused. Each has, in every language, the texts {@code refused.<NAME>.title},
 * {@code .text} (the cause) and {@code .cure} (what to do).
 */
public enum TelemetryReason {
  /** No device with the name in the topic is paired. */
  TELEMETRY_DEVICE,
  /** The device was revoked. */
  TELEMETRY_REVOKED,
  /** Larger than 16 KiB, or empty. */
  TELEMETRY_SIZE,
  /** Not a JWS in compact form with strict JSON inside. */
  TELEMETRY_FORMAT,
  /** A header that names keys itself, or that must be understood and is not. */
  TELEMETRY_HEADER,
  /** An algorithm other than the key's. */
  TELEMETRY_ALGORITHM,
  /** A key id that is not this device's. */
  TELEMETRY_KEY,
  /** The signature is not that of the key over these bytes. */
  TELEMETRY_SIGNATURE,
  /** {@code sub} is not the device of the topic. */
  TELEMETRY_SUBJECT,
  /** A kind of message that is not known. */
  TELEMETRY_KIND,
  /** {@code seq} or {@code bootcount} is not an integer from 0 to 2^63 − 1. */
  TELEMETRY_SEQUENCE,
  /** {@code uptime} or {@code t} is missing or out of range. */
  TELEMETRY_TIME,
  /** A number that is not finite. */
  TELEMETRY_NUMBER,
  /** A record without a proper name. */
  TELEMETRY_NAME,
  /** A record without a value, or with two. */
  TELEMETRY_VALUE,
  /** No record, or more than 100. */
  TELEMETRY_RECORDS,
  /** A field that must be understood (RFC 8428, section 4.4) and is not. */
  TELEMETRY_FIELD,
  /** {@code prev} is missing or is no SHA-256, or {@code eat_nonce} is malformed. */
  TELEMETRY_CHAIN,
  /** An answer to a challenge that this server never sent. */
  TELEMETRY_NONCE,
  /** An answer to a challenge that another device was sent. */
  TELEMETRY_FOREIGN,
  /** Another answer to a challenge that was answered before. */
  TELEMETRY_ANSWERED,
  /** The number is taken by a message with other bytes. */
  TELEMETRY_EQUIVOCATION,
  /** The same bytes were received and receipted before. */
  TELEMETRY_REPLAYED,
  /** Its device sends more than it may; nobody looked into it, and it may come again later. */
  TELEMETRY_RATE,
  /** It could not be handled, for a reason that lies in it; it is kept for whoever runs this. */
  TELEMETRY_FAULT
}
