package org.preuve.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preuve.web.base.Ids;

/** 500 with a number that finds the log entry; the page says nothing of the fault itself. */
@Provider
@ApplicationScoped
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class.getName());

  private final Instance<Frame> frames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public UnexpectedErrorMapper() {
    this(null);
  }

  @Inject
  public UnexpectedErrorMapper(Instance<Frame> frames) {
    this.frames = frames;
  }

  @Override
  public Response toResponse(Throwable fault) {
    var number = Ids.random().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.log(Level.SEVERE, fault, () -> "fault " + number);
    try (var frame = frames.getHandle()) {
      var page = frame.get().page(FrameLayout.PAGES);
      var view =
          new RefusalView(
              500,
              number,
              page.t("frame.fault.title"),
              page.t("frame.fault.text"),
              page.t("frame.fault.cure", number));
      return frame.get().show(500, page, view.title(), "frame/refusal.jte", view);
    }
  }
}
