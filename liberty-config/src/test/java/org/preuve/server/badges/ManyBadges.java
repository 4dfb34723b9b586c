package org.preuve.server.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.server.harness.Installation;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.keystore.KeyStoreFile;
import org.preuve.web.keystore.KeyVault;
import org.preuve.web.keystore.KeysConfig;

/**
 * An institution with many badges: the first one awarded by the product, the others put into the
 * database after its image, each signed with the institution's key and with its row in the chained
 * award log.
 */
public final class ManyBadges {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Installation installation;
  private final SeededCourse course;
  private final String first;
  private final String image;
  private final KeyVault vault;
  private final CredentialSigner signer = new CredentialSigner();

  private ManyBadges(Installation installation, SeededCourse course, String first) {
    this.installation = installation;
    this.course = course;
    this.first = first;
    this.image = credential(first);
    var store = installation.data().resolve("keys.p12");
    var password = installation.folder().resolve("keys.password");
    this.vault = new KeyVault(new KeyStoreFile(new KeysConfig(store, password)), Clock.systemUTC());
  }

  /** So many badges in all. */
  public static ManyBadges of(Installation installation, int count) {
    var course = new SeededCourse(installation, "C.7");
    course.asTeacher().post("/award/" + course.student + "/C.7");
    var first =
        installation.text(
            "select id from badge_award where registration_id = " + course.registration);
    course.asStudent().post("/badges/" + first + "/publish");
    var many = new ManyBadges(installation, course, first);
    try (var connection = installation.connect()) {
      connection.setAutoCommit(false);
      many.add(connection, count - 1);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return many;
  }

  /** Id of the badge that was awarded first; it is public. */
  public String first() {
    return first;
  }

  /** Public identifier of the institution. */
  public String issuer() {
    return installation.text("select id from badge_issuer" + here());
  }

  /** What is stored of a badge. */
  public String credential(String award) {
    return installation.text("select credential from badge_award where id = '" + award + "'");
  }

  /** A page of the course, as its teacher sees it. */
  public String teachers(String path) {
    return course.asTeacher().get(path).body();
  }

  /** Its holder publishes the first one, or no longer does. */
  public void first(boolean published) {
    var answer =
        course.asStudent().post("/badges/" + first + (published ? "/publish" : "/unpublish"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  /** Its teacher takes the first one back. */
  public void revoke(String reason) {
    var answer = course.asTeacher().post("/badges/" + first + "/revoke", "reason=" + reason);
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  /** How many badges have a proof of that key. */
  public long signedBy(int key) {
    return installation.count(
        "select count(*) from badge_award"
            + here()
            + " and credential like '%#key-"
            + key
            + "\"%'");
  }

  /** How many rows of the log say that a badge was signed again, and of how many badges. */
  public String signedAgain() {
    return installation.text(
        "select concat(count(*), ' ', count(distinct json_value(content, '$.award'))) from badge_log"
            + here()
            + " and content like '%\"action\":\"RESIGNED\"%'");
  }

  /** How far the work is: its stage, and how many badges were signed and left. */
  public String progress() {
    return installation.text(
        "select concat(stage, ' ', signed, ' ', (select count(*) from badge_resigning_left l where"
            + " l.resigning = badge_resigning.id)) from badge_resigning"
            + here()
            + " order by asked_at desc limit 1");
  }

  /** How many were signed again so far. */
  public long done() {
    return installation.count("select coalesce(sum(signed), 0) from badge_resigning" + here());
  }

  private String here() {
    return " where registration_id = " + course.registration;
  }

  private void add(Connection connection, int more) throws SQLException {
    var from = installation.count("select coalesce(max(id), 0) from lti_user");
    connection
        .createStatement()
        .executeUpdate(
            "insert into lti_user (id, registration_id, subject, name) select "
                + from
                + " + seq, "
                + course.registration
                + ", concat('many-', seq), '"
                + SeededCourse.STUDENT_NAME
                + "' from seq_1_to_"
                + Math.max(1, more));
    connection
        .createStatement()
        .executeUpdate(
            "insert ignore into badge_status_entry (list, position, registration_id)"
                + " select (select id from badge_status_list"
                + here()
                + "), seq, "
                + course.registration
                + " from seq_1_to_"
                + (more + 1));
    var taken =
        installation.count("select status_position from badge_award where id = '" + first + "'");
    try (var award = award(connection);
        var row = row(connection)) {
      var log = new Log(row);
      for (int i = 1; i <= more; i++) {
        add(award, log, from + i, i == taken ? more + 1 : i);
      }
      row.executeBatch();
      connection
          .createStatement()
          .executeUpdate(
              "update badge_log_head set seq = "
                  + log.number
                  + ", sha256 = '"
                  + log.former
                  + "'"
                  + here());
    }
  }

  private PreparedStatement award(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "insert into badge_award (id, registration_id, achievement, recipient, recipient_name,"
            + " course, submission, manifest_digest, credential, status_list, status_position,"
            + " assessed_by, awarded_by, awarded_at) select ?, registration_id, achievement, ?,"
            + " recipient_name, course, submission, manifest_digest, ?, status_list, ?,"
            + " assessed_by, awarded_by, awarded_at from badge_award where id = '"
            + first
            + "'");
  }

  private static PreparedStatement row(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "insert into badge_log (registration_id, seq, course, content, former_sha256, sha256)"
            + " values (?, ?, ?, ?, ?, ?)");
  }

  private void add(PreparedStatement award, Log log, long recipient, long position)
      throws SQLException {
    var id = Ids.random();
    var credential = sign(id, position);
    award.setString(1, id);
    award.setLong(2, recipient);
    award.setString(3, credential);
    award.setLong(4, position);
    award.executeUpdate(); // no bulk for what selects
    log.add(id, recipient, Hashes.sha256(credential));
  }

  private String sign(String id, long position) {
    try {
      var json = (ObjectNode) JSON.readTree(image.replace(first, id));
      var status = (ObjectNode) json.path("credentialStatus");
      status.put("statusListIndex", Long.toString(position));
      status.put("id", status.path("statusListCredential").asText() + "#" + position);
      json.remove("proof");
      var method = json.at("/issuer/id").asText() + "#key-1";
      var alias = "badges-" + course.registration;
      var now = Clock.systemUTC().instant();
      return signer.sign(json, method, now, data -> vault.sign(alias, data)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of the chain, in the bytes in which the product writes them. */
  private final class Log {

    private final PreparedStatement row;
    private long number = installation.count("select seq from badge_log_head" + here());
    private String former = installation.text("select sha256 from badge_log_head" + here());
    private final ObjectNode content;

    Log(PreparedStatement row) {
      this.row = row;
      try {
        content =
            (ObjectNode)
                JSON.readTree(
                    installation.text(
                        "select content from badge_log" + here() + " and seq = " + number));
        assertThat(content.path("award").asText()).isEqualTo(first);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(String award, long recipient, String credential) throws SQLException {
      number++;
      content.put("award", award).put("recipient", recipient).put("number", number);
      content.put("credential", credential);
      var sha256 = Hashes.sha256(former + "\n" + content);
      row.setLong(1, course.registration);
      row.setLong(2, number);
      row.setLong(3, course.course);
      row.setString(4, content.toString());
      row.setString(5, former);
      row.setString(6, sha256);
      row.addBatch();
      former = sha256;
      if (number % 500 == 0) {
        row.executeBatch();
      }
    }
  }
}
