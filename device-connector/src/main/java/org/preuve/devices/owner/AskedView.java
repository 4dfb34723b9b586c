package org.preuve.devices.owner;

import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;

/**
 * Somebody is asked to own a device.
 *
 * @param lead who asks, and since when
 * @param owners names
 * @param declined whether the person said no before
 */
public record AskedView(
    String id,
    String name,
    String model,
    AssuranceLevel level,
    String fingerprint,
    String lead,
    List<String> owners,
    boolean declined) {}
