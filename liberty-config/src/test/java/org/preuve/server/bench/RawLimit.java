package org.preuve.server.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.SQLException;
import java.time.Duration;
import org.preuve.server.harness.Installation;

/** What this machine can do at most: one RS256 verification and three durable commits, in turn. */
final class RawLimit {

  private static final byte[] TOKEN = "t".repeat(2_000).getBytes(StandardCharsets.US_ASCII);

  private RawLimit() {}

  /** How often per second. */
  static double measure(Installation installation, RSAKey key, Duration time) {
    try {
      execute(
          installation,
          "create table if not exists bench_limit"
              + " (id bigint not null auto_increment primary key, text varchar(200) not null)");
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.toPrivateKey());
      signature.update(TOKEN);
      var signed = signature.sign();
      var publicKey = key.toPublicKey();
      long end = System.nanoTime() + time.toNanos();
      var counts =
          Together.run(LaunchBench.CLIENTS, i -> loop(installation, publicKey, signed, end));
      // the server starts on an empty schema
      execute(installation, "drop table bench_limit");
      return counts.stream().mapToLong(Long::longValue).sum() / (time.toMillis() / 1000.0);
    } catch (GeneralSecurityException | JOSEException | SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void execute(Installation installation, String sql) throws SQLException {
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long loop(Installation installation, PublicKey key, byte[] signed, long end) {
    try (var connection = installation.connect();
        var insert = connection.prepareStatement("insert into bench_limit (text) values (?)")) {
      long count = 0;
      while (System.nanoTime() < end) {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(TOKEN);
        if (!signature.verify(signed)) {
          throw new IllegalStateException("a good signature does not verify");
        }
        for (int i = 0; i < 3; i++) {
          insert.setString(1, "one row " + count);
          insert.executeUpdate();
        }
        count++;
      }
      return count;
    } catch (SQLException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
