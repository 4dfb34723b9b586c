package org.preuve.devices.live;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.preuve.devices.DevicePages;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/** Refuses one stream too many before it is one: afterwards its answer has begun. */
@Provider
@LiveStreamFilter.Streamed
@ApplicationScoped
@Priority(Priorities.USER)
public class LiveStreamFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** Marks what answers with a stream of events. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Streamed {}

  private final Instance<CourseRequest> requests;
  private final Instance<LiveStreams> streams;
  private final Instance<Frame> frames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public LiveStreamFilter() {
    this(null, null, null);
  }

  @Inject
  LiveStreamFilter(
      Instance<CourseRequest> requests, Instance<LiveStreams> streams, Instance<Frame> frames) {
    this.requests = requests;
    this.streams = streams;
    this.frames = frames;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = requests.get().caller();
    if (caller.isPresent() && !streams.get().room(caller.get().user())) {
      try (var frame = frames.getHandle()) {
        var page = frame.get().page(DevicePages.PAGES);
        context.abortWith(frame.get().refuse(page, LiveReason.LIVE_MANY));
      }
    }
  }

  /** A proxy that collects an answer before it passes it on would keep the page still. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle("X-Accel-Buffering", "no");
  }
}
