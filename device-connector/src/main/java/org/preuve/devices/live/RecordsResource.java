package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Enrolment;
import org.preuve.devices.registry.Enrolments;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.devices.tlog.ProofLog;
import org.preuve.devices.tlog.Standing;
import org.preuve.devices.tlog.Standing.State;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** What happened to a device, as signed records that stand in the public log. */
@Path("/devices/{device}/records")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class RecordsResource {

  private static final int MOST = 50;

  private final OwnDevices devices;
  private final Enrolments enrolments;
  private final ProofLog log;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public RecordsResource(
      OwnDevices devices, Enrolments enrolments, ProofLog log, Caller caller, Frame frame) {
    this.devices = devices;
    this.enrolments = enrolments;
    this.log = log;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** The newest. */
  @GET
  public Response list(@PathParam("device") String id) {
    var device = own(id);
    var rows = enrolments.of(device, MOST).stream().map(this::row).toList();
    var view = new RecordsView(device.id(), device.name(), rows);
    return frame.show(page, page.t("records.title", device.name()), "live/records.jte", view);
  }

  /** One as this installation signed it, JWS compact. */
  @GET
  @Path("/{record}.jws")
  public Response signed(@PathParam("device") String id, @PathParam("record") String record) {
    return file("application/jose", "record.jws", found(id, record).signedRecord());
  }

  /** That it stands in the log (C2SP tlog-proof), once it does. */
  @GET
  @Path("/{record}.tlog")
  public Response logged(@PathParam("device") String id, @PathParam("record") String record) {
    var found = found(id, record);
    var proof = log.proof(found.id(), bytes(found)).orElseThrow(NotFoundException::new);
    return file("text/plain; charset=utf-8", "record.tlog", proof.text());
  }

  private RecordsView.Row row(Enrolment record) {
    var standing = log.standing(record.id(), bytes(record));
    return new RecordsView.Row(
        record.id(),
        page.t("record." + record.event()),
        page.date(record.at()) + " " + page.seconds(record.at()),
        log.knows(record.id()) ? page.t("record.log." + standing.state()) : page.t("record.old"),
        tone(standing),
        standing.state() == State.ENTERED);
  }

  private static String tone(Standing standing) {
    return switch (standing.state()) {
      case ENTERED -> "ok";
      case WAITING -> "none";
      case ALTERED -> "no";
    };
  }

  private Enrolment found(String device, String record) {
    return enrolments.find(own(device), record).orElseThrow(NotFoundException::new);
  }

  private Device own(String id) {
    return devices.find(caller, id).orElseThrow(NotFoundException::new);
  }

  private static byte[] bytes(Enrolment record) {
    return record.signedRecord().getBytes(StandardCharsets.US_ASCII);
  }

  private static Response file(String type, String name, String content) {
    return Response.ok(content.getBytes(StandardCharsets.UTF_8))
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
