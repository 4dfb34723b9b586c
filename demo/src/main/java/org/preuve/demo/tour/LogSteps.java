package org.preuve.demo.tour;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The frozen window is entered in the log of proofs; that is checked with what anybody can fetch
 * (C2SP signed-note, tlog-checkpoint, tlog-proof; RFC 9162, section 2.1.3.2), by the tour itself.
 */
final class LogSteps {

  private static final int TRIES = 240;
  private static final int KEY_ID = 4;

  private final URI server;
  private final Course course;
  private final Findings findings;
  private final Steps steps;
  private final Browser browser = new Browser();

  LogSteps(URI server, Course course, Findings findings, Steps steps) {
    this.server = server;
    this.course = course;
    this.findings = findings;
    this.steps = steps;
  }

  void walk() {
    steps.step("prove from outside that the window stands in the log", this::prove);
  }

  private Steps.Seen prove() {
    String address = "/proofs/" + findings.proof;
    Answer logged = awaited(course.at(address + "/proof.tlog"));
    byte[] document = course.browser().get(course.at(address + "/proof.json")).expect(200).body();
    Answer key = browser.get(server.resolve("/tlog/key"), "*/*").expect(200);
    findings.keep("proof.tlog", logged.body());
    findings.keep("tlog-key.txt", key.body());
    findings.keep(
        "checkpoint.txt",
        browser.get(server.resolve("/tlog/checkpoint"), "*/*").expect(200).body());
    findings.keep("proof.json", document);
    findings.keep(
        "telemetry-bundle.zip",
        course.browser().get(course.at(address + "/bundle.zip")).expect(200).body());
    String[] parts = logged.text().split("\n\n", 3);
    Broken.unless(parts.length == 3, "proof.tlog has another form");
    List<String> head = parts[0].lines().toList();
    List<String> checkpoint = parts[1].lines().toList();
    verifySigned(parts[1] + "\n", parts[2], key.text().strip());
    byte[] salt = Base64.getDecoder().decode(head.get(1).substring("extra ".length()));
    byte[] entry = Digests.sha256(Digests.join(salt, document));
    long index = Long.parseLong(head.get(2).substring("index ".length()));
    long size = Long.parseLong(checkpoint.get(1));
    byte[] root = root(index, size, leaf(entry), head.subList(3, head.size()));
    Broken.unless(
        Arrays.equals(root, Base64.getDecoder().decode(checkpoint.get(2))),
        "the path does not lead to the signed root");
    return new Steps.Seen(
        server.resolve("/tlog").toString(), "entry " + index + " of " + size + ", signature good");
  }

  private Answer awaited(URI address) {
    for (int tries = 0; tries < TRIES; tries++) {
      Answer answer = course.browser().get(address);
      if (answer.status() == 200) {
        return answer;
      }
      pause();
    }
    throw new Broken("the window does not come into the log");
  }

  private static void verifySigned(String text, String lines, String verifierKey) {
    String[] key = verifierKey.split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(key[2]);
    byte[] id =
        Arrays.copyOf(
            Digests.sha256(Digests.join((key[0] + "\n").getBytes(StandardCharsets.UTF_8), typed)),
            KEY_ID);
    String line = lines.lines().findFirst().orElse("");
    Broken.unless(line.startsWith("— " + key[0] + " "), "the signature is another log's");
    byte[] signed = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    Broken.unless(
        Arrays.equals(Arrays.copyOf(signed, KEY_ID), id)
            && Digests.ed25519(
                Arrays.copyOfRange(typed, 1, typed.length),
                text.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(signed, KEY_ID, signed.length)),
        "the signature is not the log's");
  }

  private static byte[] leaf(byte[] entry) {
    return Digests.sha256(Digests.join(new byte[] {0}, entry));
  }

  private static byte[] root(long index, long size, byte[] leaf, List<String> path) {
    long node = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (String line : path) {
      byte[] sibling = Base64.getDecoder().decode(line);
      boolean left = (node & 1) == 1 || node == last;
      hash =
          Digests.sha256(
              left
                  ? Digests.join(new byte[] {1}, sibling, hash)
                  : Digests.join(new byte[] {1}, hash, sibling));
      while (left && (node & 1) == 0 && node != 0) {
        node >>= 1;
        last >>= 1;
      }
      node >>= 1;
      last >>= 1;
    }
    Broken.unless(last == 0, "the path has another length");
    return hash;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
  }
}
