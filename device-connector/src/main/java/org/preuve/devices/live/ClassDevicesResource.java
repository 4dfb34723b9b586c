package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.ClassDevices;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Owners;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.CsvText;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The devices of those who learn in a course. */
@Path("/class/devices")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ClassDevicesResource {

  private static final int ON_A_PAGE = 50;

  private final ClassDevices devices;
  private final LastSeen lastSeen;
  private final ShowDevices show;
  private final Owners owners;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public ClassDevicesResource(
      ClassDevices devices,
      LastSeen lastSeen,
      ShowDevices show,
      Owners owners,
      Caller caller,
      Frame frame) {
    this.devices = devices;
    this.lastSeen = lastSeen;
    this.show = show;
    this.owners = owners;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** Fifty of them. */
  @GET
  public Response list(@QueryParam("page") @DefaultValue("1") String number) {
    var all = devices.of(caller);
    var last = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    var asked = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 1;
    var shown = Math.max(1, Math.min(last, asked));
    var some = all.subList((shown - 1) * ON_A_PAGE, Math.min(all.size(), shown * ON_A_PAGE));
    var view = new ClassDevicesView(rows(some), shown - 1, shown < last ? shown + 1 : 0);
    return frame.show(page, page.t("class-devices.title"), "live/class.jte", view);
  }

  /** All of them for a spreadsheet. */
  @GET
  @Path("/list.csv")
  public Response csv() {
    var all = devices.of(caller);
    var lines = new ArrayList<List<String>>();
    lines.add(
        Stream.of("id", "name", "owner", "model", "level", "state", "seen", "paired")
            .map(head -> page.t("class-devices.csv." + head))
            .toList());
    var names = owners.names(all);
    var heard = lastSeen.of(all);
    all.forEach(device -> lines.add(line(device, names, heard.get(device.id()))));
    return CsvText.file("devices.csv", lines);
  }

  private List<String> line(Device device, Map<String, String> names, @Nullable Instant last) {
    var state = show.state(device.revokedAt().isPresent(), Optional.ofNullable(last));
    return List.of(
        device.id(),
        device.name(),
        names.getOrDefault(device.id(), ""),
        device.model(),
        device.level().name(),
        page.t("device.state." + state),
        last == null ? "" : last.truncatedTo(ChronoUnit.SECONDS).toString(),
        device.pairedAt().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private List<ClassDevicesView.Row> rows(List<Device> some) {
    var names = owners.names(some);
    var heard = lastSeen.of(some);
    return some.stream()
        .map(device -> row(device, names, Optional.ofNullable(heard.get(device.id()))))
        .toList();
  }

  private ClassDevicesView.Row row(
      Device device, Map<String, String> names, Optional<Instant> last) {
    var pill = show.pill(page, device, last);
    return new ClassDevicesView.Row(
        device.id(),
        device.name(),
        names.getOrDefault(device.id(), ""),
        device.model(),
        device.level(),
        pill.text(),
        pill.tone(),
        show.seen(page, last),
        page.date(device.pairedAt()));
  }
}
