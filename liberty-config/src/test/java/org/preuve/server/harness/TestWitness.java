package org.preuve.server.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.MerkleProof;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;
import org.preuve.web.tlog.WitnessKey;

/**
 * Somebody who looks at the log from outside (C2SP tlog-witness): believes the key that the log has
 * when it asks first, and cosigns what has only grown. Its key and what it has seen outlive it.
 */
public final class TestWitness implements AutoCloseable {

  private static final KeyPair PAIR = pair();
  private static final WitnessKey KEY = new WitnessKey("witness.example/w1", PAIR.getPublic());

  private final URI log;
  private final HttpServer server;
  private static Optional<Checkpoint> seen = Optional.empty();

  private TestWitness(URI log, HttpServer server) {
    this.log = log;
    this.server = server;
  }

  /** Starts one on the port of which the installation's policy speaks. */
  public static TestWitness start(Installation installation) {
    try {
      var address = new InetSocketAddress("127.0.0.1", installation.lmsPort());
      var server = HttpServer.create(address, 0);
      var witness = new TestWitness(installation.base(), server);
      server.createContext("/witness/add-checkpoint", witness::answer);
      server.start();
      return witness;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Its key. */
  public static WitnessKey key() {
    return KEY;
  }

  /** A policy that wants its cosignature (C2SP tlog-policy). */
  static String policy(int port) {
    return "# of the tests\nwitness outside %s http://127.0.0.1:%d/witness\nquorum outside\n"
        .formatted(KEY.verifierKey(), port);
  }

  /** Lets it have seen so many entries more than it has; with a negative number, forget them. */
  public static synchronized void pretend(long more) {
    seen = seen.map(head -> new Checkpoint(head.origin(), head.size() + more, head.root()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var said = said(body);
    exchange.getResponseHeaders().set("Content-Type", said.type());
    exchange.sendResponseHeaders(
        said.status(), said.body().length() == 0 ? -1 : said.bytes().length);
    exchange.getResponseBody().write(said.bytes());
    exchange.close();
  }

  private record Said(int status, String type, String body) {
    byte[] bytes() {
      return body.getBytes(UTF_8);
    }
  }

  private Said said(String body) {
    synchronized (TestWitness.class) {
      var end = body.indexOf("\n\n");
      var head = body.substring(0, end).split("\n", -1);
      var note = SignedNote.read(body.substring(end + 2)).orElseThrow();
      var key = new Http().get(log.resolve("/tlog/key")).body().strip();
      if (!note.verifiedBy(NoteKey.read(key).orElseThrow())) {
        return new Said(403, "text/plain", "");
      }
      return said(Long.parseLong(head[0].substring(4)), head, note);
    }
  }

  private static Said said(long old, String[] head, SignedNote note) {
    var shown = Checkpoint.read(note.text()).orElseThrow();
    var known = seen.filter(one -> one.origin().equals(shown.origin()));
    var size = known.map(Checkpoint::size).orElse(0L);
    if (size != old || known.filter(one -> differs(one, shown)).isPresent()) {
      return new Said(409, "text/x.tlog.size", size + "\n");
    }
    var proof = Arrays.stream(head).skip(1).map(Base64.getDecoder()::decode).toList();
    if (known.isPresent() && !grew(known.get(), shown, proof)) {
      return new Said(422, "text/plain", "");
    }
    seen = Optional.of(shown);
    return new Said(200, "text/plain; charset=utf-8", cosigned(note));
  }

  private static boolean differs(Checkpoint known, Checkpoint shown) {
    return known.size() == shown.size() && !Arrays.equals(known.root(), shown.root());
  }

  private static boolean grew(Checkpoint known, Checkpoint shown, List<byte[]> proof) {
    return MerkleProof.consistent(known.size(), known.root(), shown.size(), shown.root(), proof);
  }

  private static String cosigned(SignedNote note) {
    try {
      var now = Clock.systemUTC().instant();
      var sign = Signature.getInstance("Ed25519");
      sign.initSign(PAIR.getPrivate());
      sign.update(WitnessKey.signed(now, note.text()).getBytes(UTF_8));
      return KEY.line(now, sign.sign()).text();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
