package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** What is new on the page of a device, as it happens (HTML, section 9.2, server-sent events). */
@Path("/devices/{device}/stream")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@LiveStreamFilter.Streamed
@Dependent
public class LiveStreamResource {

  private final LiveStreams streams;
  private final PushLive push;
  private final OwnDevices devices;
  private final Caller caller;
  private final Page page;

  @Inject
  public LiveStreamResource(
      LiveStreams streams, PushLive push, OwnDevices devices, Caller caller, Frame frame) {
    this.streams = streams;
    this.push = push;
    this.devices = devices;
    this.caller = caller;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** Stays open until the session is over, the device is revoked, or the reader leaves. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @PathParam("device") String id, @Context SseEventSink events, @Context Sse sse) {
    var device = devices.find(caller, id).orElseThrow(NotFoundException::new);
    var sink = new Events(events, sse);
    sink.send("now", push.html(page, device)); // here, so that the answer begins in its request
    if (!streams.add(new LiveStream(id, caller.user(), page, sink))) {
      sink.close();
    }
  }

  private record Events(SseEventSink events, Sse sse) implements LiveStream.Sink {

    @Override
    public CompletionStage<?> send(String event, String data) {
      return events.send(sse.newEvent(event, data));
    }

    @Override
    public boolean closed() {
      return events.isClosed();
    }

    @Override
    public void close() {
      events.close();
    }
  }
}
