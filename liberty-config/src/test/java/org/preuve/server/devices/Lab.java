package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.preuve.demo.device.Greenhouse;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.Installation;
import org.preuve.server.harness.Visitor;

/** What every test with a device does: pair it, let it send, wait. */
public final class Lab {

  public static final Duration PATIENCE = Duration.ofSeconds(90);
  static final Map<String, String> NO_FIELDS = Map.of();

  private final Installation installation;
  private final Greenhouse greenhouse = new Greenhouse();

  public Lab(Installation installation) {
    this.installation = installation;
  }

  /** A new device of that person, with everything looked at that the person sees on the way. */
  public SimulatedDevice paired(Visitor owner, Path folder) {
    var pairing = started(owner);
    var device = SimulatedDevice.open(folder);
    var fingerprint = device.pair(installation.base().resolve("/pair/" + code(owner.get(pairing))));
    assertThat(owner.get(pairing).body())
        .contains("<span class=\"pv-finger\">" + fingerprint + "</span>");
    assertThat(device.collectCredential()).isFalse();
    assertThat(owner.post(pairing + "/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
    assertThat(device.collectCredential()).isTrue();
    assertThat(owner.get(pairing).body()).contains("/devices/" + device.id().orElseThrow());
    return device;
  }

  /** Path of a pairing that waits for a device. */
  public String started(Visitor owner) {
    var started = owner.post("/devices/new", Map.of("name", "Sonde serre 2"));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    return location(owner, started);
  }

  /** The code on the page of a pairing. */
  String code(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return between(page, "data-code=\"", "\"");
  }

  public void send(SimulatedDevice device, int messages) {
    for (int i = 0; i < messages; i++) {
      device.send(greenhouse.measure());
    }
  }

  /** Form that freezes the window of a preview. */
  public Map<String, String> form(HttpResponse<String> preview) {
    return Map.of(
        "from",
        between(preview, "name=\"from\" value=\"", "\""),
        "to",
        between(preview, "name=\"to\" value=\"", "\""),
        "title",
        "Sonde serre 2",
        "competency",
        "C" + between(preview, "<option value=\"C", "\""),
        "justification",
        "Elle mesure sans s’arrêter.");
  }

  long stored(SimulatedDevice device) {
    return count("device_message", device);
  }

  long refused(SimulatedDevice device) {
    return count("device_refused", device);
  }

  /** The challenges of a session come at once, one after the other. */
  void hasten(String device) {
    installation.update(
        "update device_challenge c join device_challenge_session s on s.id = c.session_id"
            + " set c.due_at = s.started_at where c.state = 'WAITING' and c.device_id = '"
            + device
            + "'");
  }

  private long count(String table, SimulatedDevice device) {
    var where = " where device_id = '" + device.id().orElseThrow() + "'";
    return installation.count("select count(*) from " + table + where);
  }

  /** Path inside the course that a redirect names. */
  public static String location(Visitor visitor, HttpResponse<String> answer) {
    var target = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    return target.substring(visitor.at("").getPath().length());
  }

  /** What stands between two texts of a page. */
  static String between(HttpResponse<String> page, String before, String after) {
    var pattern = Pattern.quote(before) + "(.*?)" + Pattern.quote(after);
    var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page.body());
    assertThat(found.find()).as(before + " in " + page.body()).isTrue();
    return found.group(1);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
