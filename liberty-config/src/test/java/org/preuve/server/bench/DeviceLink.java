package org.preuve.server.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One device's connection that speaks just enough MQTT 5, so that it costs little: it publishes
 * with QoS 1 what it holds, hears its receipts, and holds back what does not fit into its ring.
 */
final class DeviceLink {

  private static final int BUFFER = 128 * 1024;
  private static final int CONNACK = 2;
  private static final int PUBLISH = 3;
  private static final int PUBACK = 4;
  private static final int SUBACK = 9;
  private static final int MOST_UNCONFIRMED = 65_535;

  private final BenchDevice device;
  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
  private final ByteBuffer out = ByteBuffer.allocate(BUFFER);
  private final byte[] topic;
  private final AtomicLong receipted = new AtomicLong(-1);

  private List<byte[]> messages = List.of();
  private int ring;
  private int next;
  private int unconfirmed;
  private int window = 20;
  private int packet;
  private boolean subscribed;

  DeviceLink(BenchDevice device, int port, String password, Selector selector) throws IOException {
    this.device = device;
    this.topic = ("ep/1/" + device.id() + "/up/t").getBytes(StandardCharsets.US_ASCII);
    this.channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
    connect(password);
  }

  BenchDevice device() {
    return device;
  }

  boolean ready() {
    return subscribed;
  }

  /** What it sends from now on; {@code ring} messages may wait for their receipts. */
  void hold(List<byte[]> boot, int room) {
    messages = boot;
    ring = room;
    next = 0;
    receipted.set(-1);
  }

  /** All up to that number are stored. */
  void receipt(long sequence) {
    receipted.accumulateAndGet(sequence, Math::max);
  }

  boolean done() {
    return receipted.get() >= messages.size() - 1;
  }

  /** Sends what may be sent now. */
  void send() throws IOException {
    while (next < messages.size()
        && unconfirmed < window
        && next - receipted.get() <= ring
        && out.remaining() > topic.length + messages.get(next).length + 16) {
      publish(messages.get(next++));
      unconfirmed++;
    }
    if (out.position() > 0) {
      out.flip();
      channel.write(out);
      out.compact();
    }
  }

  private void publish(byte[] message) {
    out.put((byte) 0x32);
    length(2 + topic.length + 2 + 1 + message.length);
    out.putShort((short) topic.length).put(topic);
    packet = packet % MOST_UNCONFIRMED + 1;
    out.putShort((short) packet).put((byte) 0).put(message);
  }

  private void length(int length) {
    int left = length;
    while (left > 127) {
      out.put((byte) (left & 0x7f | 0x80));
      left >>= 7;
    }
    out.put((byte) left);
  }

  /** Reads what has come. */
  void read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the broker closed the connection of " + device.id());
    }
    in.flip();
    in.mark();
    while (packetRead()) {
      in.mark();
    }
    in.reset();
    in.compact();
  }

  private boolean packetRead() {
    if (in.remaining() < 2) {
      return false;
    }
    int first = in.get() & 0xff;
    int length = variable();
    if (length < 0 || in.remaining() < length) {
      return false;
    }
    var body = in.slice().limit(length);
    in.position(in.position() + length);
    take(first, body);
    return true;
  }

  /** Negative if it is not there yet. */
  private int variable() {
    int value = 0;
    for (int shift = 0; in.hasRemaining(); shift += 7) {
      int part = in.get();
      value |= (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    return -1;
  }

  private void take(int first, ByteBuffer body) {
    switch (first >> 4) {
      case CONNACK -> {
        expectSuccess(body.get(1));
        window = Math.min(512, receiveMaximum(body));
        subscribe();
      }
      case SUBACK -> subscribed = true;
      case PUBACK -> {
        expectSuccess(body.limit() > 2 ? body.get(2) : 0);
        unconfirmed--;
      }
      case PUBLISH -> heard(first, body);
      default -> throw new IllegalStateException(device.id() + " is told " + (first >> 4));
    }
  }

  private void expectSuccess(byte reason) {
    if ((reason & 0xff) >= 0x80) {
      throw new IllegalStateException(device.id() + " is refused: " + (reason & 0xff));
    }
  }

  /** Property 0x21 (MQTT 5, section 3.2.2.3.3); mosquitto writes it first or after one other. */
  private static int receiveMaximum(ByteBuffer connack) {
    for (int at = 3; at + 2 < connack.limit(); at += connack.get(at) == 0x22 ? 3 : 2) {
      if (connack.get(at) == 0x21) {
        return connack.getShort(at + 1) & 0xffff;
      }
      if (connack.get(at) != 0x22) {
        break;
      }
    }
    return 20;
  }

  /** {@code {"bootcount":3,"seq":366}}, with QoS 1. */
  private void heard(int first, ByteBuffer body) {
    int topicLength = body.getShort();
    body.position(body.position() + topicLength);
    if ((first & 0x06) != 0) {
      out.put((byte) 0x40).put((byte) 2).putShort(body.getShort());
    }
    body.position(body.position() + 1 + body.get(body.position()));
    var text = StandardCharsets.UTF_8.decode(body).toString();
    int at = text.indexOf("\"seq\":");
    if (at < 0 || text.contains("code")) {
      throw new IllegalStateException(device.id() + " is told " + text);
    }
    int end = at + 6;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end > at + 6) {
      receipt(Long.parseLong(text.substring(at + 6, end)));
    }
  }

  private void connect(String password) throws IOException {
    var body = new ByteArrayOutputStream();
    var data = new DataOutputStream(body);
    data.writeUTF("MQTT");
    data.write(new byte[] {5, (byte) 0xc2, 0, 0, 0}); // clean start, name, password; no keep-alive
    data.writeUTF(device.id());
    data.writeUTF(device.id());
    data.writeUTF(password);
    out.put((byte) 0x10);
    length(body.size());
    out.put(body.toByteArray());
    send();
  }

  private void subscribe() {
    var filter = ("ep/1/" + device.id() + "/dn/#").getBytes(StandardCharsets.US_ASCII);
    out.put((byte) 0x82);
    length(2 + 1 + 2 + filter.length + 1);
    packet++;
    out.putShort((short) packet).put((byte) 0).putShort((short) filter.length);
    out.put(filter).put((byte) 1);
  }

  void close() throws IOException {
    channel.close();
  }
}
