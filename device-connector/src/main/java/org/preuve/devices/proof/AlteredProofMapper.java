package org.preuve.devices.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Logger;
import org.preuve.devices.DevicePages;
import org.preuve.web.frame.Frame;

/** Says so, on pages and downloads alike; the log names the proof for whoever has a backup. */
@Provider
@ApplicationScoped
public class AlteredProofMapper implements ExceptionMapper<AlteredProof> {

  private static final Logger LOG = Logger.getLogger(AlteredProofMapper.class.getName());

  private final Instance<Frame> frames;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public AlteredProofMapper() {
    this(null);
  }

  @Inject
  public AlteredProofMapper(Instance<Frame> frames) {
    this.frames = frames;
  }

  @Override
  public Response toResponse(AlteredProof altered) {
    LOG.severe(() -> "the document of proof " + altered.proof() + " is not what was frozen");
    try (var frame = frames.getHandle()) {
      var page = frame.get().page(DevicePages.PAGES);
      return frame.get().refuse(page, ProofReason.PROOF_ALTERED);
    }
  }
}
