package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.proof.SeriesView;
import org.preuve.devices.proof.Window;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** What a device measured, as curves that can be looked at more closely and moved along. */
@Path("/devices/{device}/chart")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class ChartResource {

  private final OwnDevices devices;
  private final ReadChart read;
  private final ChartGate gate;
  private final Clock clock;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public ChartResource(
      OwnDevices devices, ReadChart read, ChartGate gate, Clock clock, Caller caller, Frame frame) {
    this.devices = devices;
    this.read = read;
    this.gate = gate;
    this.clock = clock;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /**
   * The curves of a window.
   *
   * @param from ISO 8601 instant, or time of the server's zone; empty for the last ten minutes
   * @param to the same; empty for now
   */
  @GET
  public Response chart(
      @PathParam("device") String id,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("last") @DefaultValue("PT10M") String last) {
    var device = devices.find(caller, id).orElseThrow(NotFoundException::new);
    var now = clock.instant();
    var window = from.isEmpty() ? Window.last(last, now) : Window.read(from, to, page.zone(), now);
    return window
        .map(found -> shown(device, found))
        .orElseGet(() -> frame.refuse(page, LiveReason.CHART_WINDOW));
  }

  private Response shown(Device device, Window window) {
    Optional<ReadChart.Charts> charts =
        gate.through(caller.user(), () -> read.read(device.id(), window));
    return charts
        .map(
            found -> frame.show(page, title(device), "live/chart.jte", view(device, window, found)))
        .orElseGet(() -> frame.refuse(page, LiveReason.CHART_BUSY));
  }

  private String title(Device device) {
    return page.t("curves.title", device.name());
  }

  private ChartView view(Device device, Window window, ReadChart.Charts charts) {
    var clockWords = page.t("chart.clock.CONTRADICTED");
    return new ChartView(
        device.id(),
        device.name(),
        charts.curves().stream()
            .map(one -> SeriesView.of(page, one.series(), one.table(), clockWords))
            .toList(),
        page.t(
            "curves.when",
            page.date(window.from()) + " " + page.seconds(window.from()),
            page.date(window.to()) + " " + page.seconds(window.to())),
        charts.messages(),
        charts.cut(),
        charts.left(),
        charts.holes().all(),
        charts.missing(),
        charts.holes().all() > charts.holes().longest().size(),
        moves(device, new ChartMoves(window, clock.instant())));
  }

  private List<ChartView.Move> moves(Device device, ChartMoves moves) {
    return List.of(
        move(device, moves.earlier(), "earlier", "bi-chevron-left", "ArrowLeft"),
        move(device, moves.nearer(), "nearer", "bi-zoom-in", "+"),
        move(device, moves.wider(), "wider", "bi-zoom-out", "-"),
        move(device, moves.later(), "later", "bi-chevron-right", "ArrowRight"));
  }

  private ChartView.Move move(Device device, Window to, String what, String icon, String key) {
    var address =
        "/devices/"
            + device.id()
            + "/chart?from="
            + to.from().truncatedTo(ChronoUnit.MILLIS)
            + "&to="
            + to.to().truncatedTo(ChronoUnit.MILLIS)
            + "#chart";
    return new ChartView.Move(page.url(address), page.t("curves." + what), icon, key);
  }
}
