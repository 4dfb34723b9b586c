package org.preuve.devices.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.preuve.web.base.StrictJson;
import org.preuve.web.base.StrictJson.Limits;

/**
 * The one gate through which JSON of devices enters: {@link StrictJson} with at most 8 levels,
 * names of at most 64 and strings of at most 4,096 characters. {@code NaN} and {@code Infinity}
 * come out as numbers that are not finite, so that a refusal can name them.
 */
public final class DeviceJson {

  private static final StrictJson GATE =
      StrictJson.within(new Limits(1024 * 1024, 8, 64, 4096, 64, true));

  private DeviceJson() {}

  /** Reads one JSON object; empty if the bytes are anything else. */
  public static Optional<JsonNode> object(byte[] utf8) {
    return GATE.object(utf8).map(JsonNode.class::cast);
  }
}
